using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Compliance;

namespace PlanPlatform.Infrastructure.Persistence.Configurations;

internal sealed class CompanyConfiguration : IEntityTypeConfiguration<Company>
{
    public void Configure(EntityTypeBuilder<Company> builder)
    {
        Columns.Apply(builder);
        builder.ToTable("Companies");
        builder.Property(company => company.Id).ValueGeneratedNever();
        builder.Property(company => company.Name).IsText(Text.NameMaxLength);
        builder.Property(company => company.NormalizedName).IsBinaryText(Text.NameMaxLength);
        builder.Property(company => company.Ein).HasMaxLength(Ein.Length).IsFixedLength().IsUnicode(false);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(company => company.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(company => company.Managers).WithOne().HasForeignKey(manager => manager.CompanyId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class CompanyManagerConfiguration : IEntityTypeConfiguration<CompanyManager>
{
    public void Configure(EntityTypeBuilder<CompanyManager> builder)
    {
        Columns.Apply(builder);
        builder.ToTable("CompanyManagers");
        builder.HasKey(manager => new { manager.CompanyId, manager.PersonId });
        builder.Property(manager => manager.Ein).HasMaxLength(Ein.Length).IsFixedLength().IsUnicode(false);
        builder.HasIndex(manager => new { manager.PersonId, manager.Ein }).MeansConflict(ComplianceErrors.EinTaken);
        builder.HasOne(manager => manager.Person).WithMany().HasForeignKey(manager => manager.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ParticipantConfiguration : IEntityTypeConfiguration<Participant>
{
    private const int EncryptedSsnMaxLength = 400;

    public void Configure(EntityTypeBuilder<Participant> builder)
    {
        Columns.Apply(builder);
        builder.ToTable("Participants");
        builder.HasCheckConstraint(
            "CK_Participants_Kind", "(Kind = 0 AND EmployeeId = Id) OR (Kind = 1 AND EmployeeId <> Id)");
        builder.Property(participant => participant.Id).ValueGeneratedNever();
        builder.Property(participant => participant.FirstName).IsText(Text.NameMaxLength);
        builder.Property(participant => participant.LastName).IsText(Text.NameMaxLength);
        builder.Property(participant => participant.Email).HasMaxLength(Person.EmailMaxLength);
        builder.Property(participant => participant.Phone).HasMaxLength(Participant.PhoneLength).IsUnicode(false);
        builder.Property(participant => participant.Street1).IsText(Text.NameMaxLength);
        builder.Property(participant => participant.Street2).IsText(Text.NameMaxLength);
        builder.Property(participant => participant.City).IsText(Text.NameMaxLength);
        builder.Property(participant => participant.State).HasMaxLength(Postal.StateLength).IsFixedLength().IsUnicode(false);
        builder.Property(participant => participant.Zip).HasMaxLength(Postal.ZipLength).IsFixedLength().IsUnicode(false);
        builder.Property(participant => participant.DateOfBirth).HasConversion<DateOnlyConverter>().HasColumnType("date");
        builder.Property(participant => participant.EncryptedSsn).HasMaxLength(EncryptedSsnMaxLength).IsUnicode(false);
        builder.Ignore(participant => participant.IsEmployee);
        builder.Ignore(participant => participant.Details);

        // A dependent's employee is in the same company. NO ACTION lets a row go that refers to itself.
        builder.HasAlternateKey(participant => new { participant.CompanyId, participant.Id });
        builder.HasOne<Participant>().WithMany().HasForeignKey(participant => new { participant.CompanyId, participant.EmployeeId })
            .HasPrincipalKey(participant => new { participant.CompanyId, participant.Id }).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<Company>().WithMany().HasForeignKey(participant => participant.CompanyId).OnDelete(DeleteBehavior.Restrict);
        AddIndexes(builder);
    }

    // Lists read the first two by id; findings are counted in the first and the last two without a look at the table, so that each holds
    // every column that is asked for, those of its filter too.
    private static void AddIndexes(EntityTypeBuilder<Participant> builder)
    {
        builder.HasIndex(one => new { one.CompanyId, one.ArchivedAt, one.Id });
        builder.HasIndex([nameof(Participant.CompanyId), nameof(Participant.Id)], "IX_Participants_Archived").HasFilter("ArchivedAt IS NOT NULL");
        builder.HasIndex(one => new { one.CompanyId, one.ArchivedAt, one.Kind, one.DateOfBirth });
        string[] unreachable =
        [
            nameof(Participant.CompanyId), nameof(Participant.ArchivedAt), nameof(Participant.Email), nameof(Participant.Phone),
            nameof(Participant.Kind), nameof(Participant.DateOfBirth),
        ];
        builder.HasIndex(unreachable, "IX_Participants_Unreachable").HasFilter("Email IS NULL AND Phone IS NULL");
    }
}

internal sealed class CompanyDocumentConfiguration : IEntityTypeConfiguration<CompanyDocument>
{
    private const int KindMaxLength = 30;

    public void Configure(EntityTypeBuilder<CompanyDocument> builder)
    {
        Columns.Apply(builder);
        builder.ToTable("CompanyDocuments");
        builder.Property(document => document.Id).ValueGeneratedNever();
        builder.Property(document => document.Name).IsText(Text.NameMaxLength);
        builder.Property(document => document.Kind).HasConversion<string>().HasMaxLength(KindMaxLength).IsUnicode(false);
        builder.Property(document => document.FileId).IsTimeOrderedId();
        builder.Property(document => document.ContentType).HasMaxLength(StoredFile.ContentTypeMaxLength);
        builder.HasIndex(document => document.FileId).IsUnique();
        builder.HasIndex(document => new { document.CompanyId, document.Kind, document.Id });
        builder.HasIndex(document => new { document.CompanyId, document.Id });
        builder.HasOne<Company>().WithMany().HasForeignKey(document => document.CompanyId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class DistributionConfiguration : IEntityTypeConfiguration<Distribution>
{
    public void Configure(EntityTypeBuilder<Distribution> builder)
    {
        Columns.Apply(builder);
        builder.ToTable("Distributions");
        builder.Property(distribution => distribution.Id).ValueGeneratedNever();
        builder.Property(distribution => distribution.Site).HasMaxLength(Distribution.SiteMaxLength);
        builder.HasIndex(distribution => new { distribution.CompanyId, distribution.Id });
        builder.HasOne(distribution => distribution.Document).WithMany().HasForeignKey(distribution => distribution.DocumentId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class DeliveryConfiguration : IEntityTypeConfiguration<Delivery>
{
    public void Configure(EntityTypeBuilder<Delivery> builder)
    {
        builder.ToTable("Deliveries");
        builder.HasKey(delivery => new { delivery.DistributionId, delivery.ParticipantId });
        builder.Property(delivery => delivery.Address).HasMaxLength(Person.EmailMaxLength);

        // What is still to be sent: the next one, and whether a distribution has any.
        builder.HasIndex(delivery => delivery.DueAt).HasFilter("DueAt IS NOT NULL");
        builder.HasIndex(delivery => delivery.DistributionId).HasFilter("DueAt IS NOT NULL");
        builder.HasOne<Distribution>().WithMany().HasForeignKey(delivery => delivery.DistributionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Participant>().WithMany().HasForeignKey(delivery => delivery.ParticipantId).OnDelete(DeleteBehavior.Cascade);
    }
}

// Written beside the change that it tells of; the audit trail has the change itself.
internal sealed class ActivityConfiguration : IEntityTypeConfiguration<Activity>
{
    public void Configure(EntityTypeBuilder<Activity> builder)
    {
        builder.ToTable("Activities");
        builder.Property(activity => activity.Text).IsText(Activity.TextMaxLength);
        builder.HasIndex(activity => new { activity.CompanyId, activity.Id });
        builder.HasOne<Company>().WithMany().HasForeignKey(activity => activity.CompanyId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Participant>().WithMany().HasForeignKey(activity => activity.ParticipantId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(activity => activity.Person).WithMany().HasForeignKey(activity => activity.PersonId).OnDelete(DeleteBehavior.SetNull);
    }
}
