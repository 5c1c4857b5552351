using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Infrastructure.Persistence.Configurations;

internal sealed class OrganisationConfiguration : IEntityTypeConfiguration<Organisation>
{
    public void Configure(EntityTypeBuilder<Organisation> builder)
    {
        Columns.Apply(builder);
        builder.Property(organisation => organisation.Name).IsText(Text.NameMaxLength);
        builder.Property(organisation => organisation.Domain).HasMaxLength(Organisation.DomainMaxLength);
        builder.Property(organisation => organisation.NormalizedDomain).IsBinary(Organisation.DomainMaxLength);
        builder.HasIndex(organisation => organisation.NormalizedDomain).IsUnique();
        builder.HasOne(organisation => organisation.Parent).WithMany().HasForeignKey(organisation => organisation.ParentId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PersonConfiguration : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        Columns.Apply(builder);
        builder.Property(person => person.FirstName).IsText(Text.NameMaxLength);
        builder.Property(person => person.LastName).IsText(Text.NameMaxLength);
        builder.Property(person => person.Email).HasMaxLength(Person.EmailMaxLength);
        builder.Property(person => person.NormalizedEmail!).IsBinary(Person.EmailMaxLength);
        builder.Property(person => person.Phone).IsText(Person.PhoneMaxLength);
        builder.Property(person => person.DateOfBirth).HasConversion<DateOnlyConverter>().HasColumnType("date");
        builder.Property(person => person.Uid!).IsBinaryText(Text.IdMaxLength);
        builder.Property(person => person.Eid!).IsBinaryText(Text.IdMaxLength);
        builder.HasOne(person => person.Organisation).WithMany().HasForeignKey(person => person.OrganisationId).OnDelete(DeleteBehavior.Restrict);

        // An address is one member's; the people whom applications name are told apart by what the application knows of them.
        builder.HasIndex(person => person.NormalizedEmail, "IX_People_MemberEmail").IsUnique().HasFilter("Kind = 0");
        builder.HasIndex(person => new { person.OrganisationId, person.Eid }).IsUnique().HasFilter("Kind = 1 AND Eid IS NOT NULL");
        builder.HasIndex(person => new { person.OrganisationId, person.Uid }).IsUnique().HasFilter("Kind = 1 AND Uid IS NOT NULL");
        builder.HasIndex(person => new { person.OrganisationId, person.NormalizedEmail });
        builder.HasIndex(person => new { person.OrganisationId, person.NormalizedEmail }, "IX_People_RecordedEmail").IsUnique()
            .HasFilter("Kind = 1 AND Eid IS NULL AND Uid IS NULL AND NormalizedEmail IS NOT NULL");
        builder.HasIndex(person => new { person.OrganisationId, person.DateOfBirth });
    }
}

internal sealed class ClientApplicationConfiguration : IEntityTypeConfiguration<ClientApplication>
{
    private const int ClientIdMaxLength = 100;

    public void Configure(EntityTypeBuilder<ClientApplication> builder)
    {
        Columns.Apply(builder);
        builder.ToTable("Applications");
        builder.Property(application => application.ClientId).IsBinaryText(ClientIdMaxLength);
        builder.HasIndex(application => application.ClientId).IsUnique();
        builder.Property(application => application.Name).IsText(Text.NameMaxLength);
        builder.Property(application => application.AllowedScopes).HasMaxLength(Scopes.ListMaxLength);
        builder.Property(application => application.DefaultScopes).HasMaxLength(Scopes.ListMaxLength);
        builder.HasOne(application => application.Organisation).WithMany().HasForeignKey(application => application.OrganisationId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(application => application.OwnerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(application => application.Secrets).WithOne().HasForeignKey(secret => secret.ApplicationId);
        builder.HasMany(application => application.Admissions).WithOne().HasForeignKey(admission => admission.ApplicationId);
        builder.HasMany(application => application.RedirectUris).WithOne().HasForeignKey(uri => uri.ApplicationId);
        builder.HasMany(application => application.Origins).WithOne().HasForeignKey(origin => origin.ApplicationId);
    }
}

internal sealed class ApplicationSecretConfiguration : IEntityTypeConfiguration<ApplicationSecret>
{
    public void Configure(EntityTypeBuilder<ApplicationSecret> builder)
    {
        Columns.Apply(builder);
        builder.ToTable("ApplicationSecrets");
        builder.HasIndex(secret => secret.ExpiresAt);
        builder.Property(secret => secret.Hash).HasMaxLength(32).IsFixedLength();
    }
}

internal sealed class AdmissionConfiguration : IEntityTypeConfiguration<Admission>
{
    public void Configure(EntityTypeBuilder<Admission> builder)
    {
        Columns.Apply(builder);
        builder.HasIndex(admission => new { admission.ApplicationId, admission.OrganisationId }).IsUnique();
        builder.HasOne(admission => admission.Organisation).WithMany().HasForeignKey(admission => admission.OrganisationId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RedirectUriConfiguration : IEntityTypeConfiguration<RedirectUri>
{
    public void Configure(EntityTypeBuilder<RedirectUri> builder)
    {
        Columns.Apply(builder);
        builder.ToTable("RedirectUris");
        builder.Property(redirect => redirect.Uri).HasMaxLength(RedirectUri.MaxLength);
    }
}

internal sealed class AllowedOriginConfiguration : IEntityTypeConfiguration<AllowedOrigin>
{
    public void Configure(EntityTypeBuilder<AllowedOrigin> builder)
    {
        Columns.Apply(builder);
        builder.ToTable("AllowedOrigins");
        builder.Property(origin => origin.Origin).IsBinary(AllowedOrigin.MaxLength);
        builder.HasIndex(origin => origin.Origin);
    }
}

internal sealed class EndedSessionConfiguration : IEntityTypeConfiguration<EndedSession>
{
    public void Configure(EntityTypeBuilder<EndedSession> builder)
    {
        Columns.Apply(builder);
        builder.Property(session => session.Id).IsTimeOrderedId();
        builder.HasIndex(session => session.ExpiresAt);
    }
}
