using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Storage;

namespace PlanPlatform.Infrastructure.Persistence.Configurations;

internal sealed class QuotaPlanConfiguration : IEntityTypeConfiguration<QuotaPlan>
{
    public void Configure(EntityTypeBuilder<QuotaPlan> builder)
    {
        Columns.Apply(builder);
        builder.ToTable("QuotaPlans");
        builder.HasKey(plan => new { plan.OrganisationId, plan.Id });
        builder.Property(plan => plan.Id).IsTimeOrderedId();
        builder.Property(plan => plan.Name).IsText(Text.NameMaxLength);
        builder.Property(plan => plan.NormalizedName).IsBinaryText(Text.NameMaxLength);
        builder.HasCheckConstraint("CK_QuotaPlans_Quota", $"Quota BETWEEN 0 AND {QuotaPlan.MaxQuota}");
        builder.HasIndex(plan => new { plan.OrganisationId, plan.NormalizedName }).MeansConflict(StorageErrors.PlanNameTaken);
        builder.HasIndex(plan => new { plan.OrganisationId, plan.Quota, plan.Id });

        builder.HasIndex(plan => new { plan.OrganisationId, plan.IsDefault }).IsUnique().HasFilter("IsDefault = 1");
        builder.HasOne<Organisation>().WithMany().HasForeignKey(plan => plan.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AllotmentConfiguration : IEntityTypeConfiguration<Allotment>
{
    public void Configure(EntityTypeBuilder<Allotment> builder)
    {
        Columns.Apply(builder);
        builder.ToTable("Allotments");
        builder.HasKey(allotment => allotment.PersonId);
        builder.Property(allotment => allotment.PersonId).ValueGeneratedNever();
        builder.Property(allotment => allotment.PlanId!).IsTimeOrderedId();
        builder.HasCheckConstraint("CK_Allotments_Usage", "Usage >= 0");
        builder.HasOne(allotment => allotment.Person).WithOne().HasForeignKey<Allotment>(allotment => allotment.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(allotment => new { allotment.OrganisationId, allotment.PlanId });
        builder.HasOne<QuotaPlan>().WithMany().HasForeignKey(allotment => new { allotment.OrganisationId, allotment.PlanId })
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class StorageObjectConfiguration : IEntityTypeConfiguration<StorageObject>
{
    public void Configure(EntityTypeBuilder<StorageObject> builder)
    {
        Columns.Apply(builder);
        builder.ToTable("StorageObjects");
        builder.Property(stored => stored.Id).IsTimeOrderedId();
        builder.Property(stored => stored.Name).IsText(Text.NameMaxLength);
        builder.Property(stored => stored.ContentType).HasMaxLength(StoredFile.ContentTypeMaxLength);
        builder.HasIndex(stored => new { stored.OrganisationId, stored.Id });
        builder.HasIndex(stored => new { stored.OwnerId, stored.Id });
        builder.HasOne<Allotment>().WithMany().HasForeignKey(stored => stored.OwnerId).OnDelete(DeleteBehavior.Cascade);
    }
}
