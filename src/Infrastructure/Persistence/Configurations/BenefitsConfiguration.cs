using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Benefits;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Infrastructure.Persistence.Configurations;

// The organisation is part of every key here, so that no row can refer to another tenant's.
internal sealed class CollectionConfiguration : IEntityTypeConfiguration<Collection>
{
    public void Configure(EntityTypeBuilder<Collection> builder)
    {
        Columns.Apply(builder);
        builder.HasKey(collection => new { collection.OrganisationId, collection.Id });
        builder.Property(collection => collection.Id).IsCollectionId();
        builder.Property(collection => collection.Name).IsBinaryText(Text.NameMaxLength);
        builder.Property(collection => collection.NormalizedName).IsBinaryText(Text.NameMaxLength);
        builder.HasIndex(collection => new { collection.OrganisationId, collection.NormalizedName }).MeansConflict(BenefitsErrors.CollectionNameTaken);
        builder.HasIndex(collection => new { collection.OrganisationId, collection.Name, collection.Id });
        builder.HasOne<Organisation>().WithMany().HasForeignKey(collection => collection.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PlanConfiguration : IEntityTypeConfiguration<Plan>
{
    public void Configure(EntityTypeBuilder<Plan> builder)
    {
        Columns.Apply(builder);
        builder.HasKey(plan => new { plan.OrganisationId, plan.Id });
        builder.Property(plan => plan.Id).IsTimeOrderedId();
        builder.Property(plan => plan.CollectionId).IsCollectionId();
        builder.Property(plan => plan.Name).IsBinaryText(Text.NameMaxLength);
        builder.Property(plan => plan.Color).HasMaxLength(CssColor.MaxLength);
        builder.HasIndex(plan => new { plan.OrganisationId, plan.CollectionId, plan.Id });
        builder.HasOne(plan => plan.Collection).WithMany().HasForeignKey(plan => new { plan.OrganisationId, plan.CollectionId })
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DocumentConfiguration : IEntityTypeConfiguration<Document>
{
    private const int TypeMaxLength = 10;

    public void Configure(EntityTypeBuilder<Document> builder)
    {
        Columns.Apply(builder);
        builder.HasKey(document => new { document.OrganisationId, document.Id });
        builder.Property(document => document.Id).IsTimeOrderedId();
        builder.Property(document => document.CollectionId).IsCollectionId();
        builder.Property(document => document.Name).IsBinaryText(Text.NameMaxLength);
        builder.Property(document => document.Type).HasConversion<string>().HasMaxLength(TypeMaxLength);
        builder.Property(document => document.Priority).HasConversion(
            priority => JsonSerializer.Serialize(priority, (JsonSerializerOptions?)null),
            json => JsonSerializer.Deserialize<DocumentPriority>(json, (JsonSerializerOptions?)null));
        builder.Property(document => document.Tags).HasConversion(
            tags => JsonSerializer.Serialize(tags, (JsonSerializerOptions?)null),
            json => JsonSerializer.Deserialize<List<string>>(json, (JsonSerializerOptions?)null),
            new ValueComparer<IReadOnlyList<string>?>(
                (left, right) => left == right || (left != null && right != null && left.SequenceEqual(right)),
                tags => tags == null ? 0 : tags.Count));
        builder.Property(document => document.FileId!).IsTimeOrderedId();
        builder.Property(document => document.FileType).HasMaxLength(StoredFile.ContentTypeMaxLength);
        builder.Property(document => document.Url).HasMaxLength(Document.UrlMaxLength);
        builder.HasIndex(document => new { document.OrganisationId, document.CollectionId, document.Name, document.Id });
        builder.HasIndex(document => document.FileId).IsUnique().HasFilter("FileId IS NOT NULL");
        builder.HasOne(document => document.Collection).WithMany().HasForeignKey(document => new { document.OrganisationId, document.CollectionId })
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DocumentPlanConfiguration : IEntityTypeConfiguration<DocumentPlan>
{
    public void Configure(EntityTypeBuilder<DocumentPlan> builder)
    {
        builder.HasKey(link => new { link.OrganisationId, link.DocumentId, link.PlanId });
        builder.HasIndex(link => new { link.OrganisationId, link.PlanId, link.DocumentId });
        builder.HasOne(link => link.Document).WithMany(document => document.Plans)
            .HasForeignKey(link => new { link.OrganisationId, link.DocumentId }).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(link => link.Plan).WithMany()
            .HasForeignKey(link => new { link.OrganisationId, link.PlanId }).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class SupplementalBenefitConfiguration : IEntityTypeConfiguration<SupplementalBenefit>
{
    public void Configure(EntityTypeBuilder<SupplementalBenefit> builder)
    {
        Columns.Apply(builder);
        builder.HasKey(benefit => new { benefit.OrganisationId, benefit.Id });
        builder.Property(benefit => benefit.Id).IsTimeOrderedId();
        builder.Property(benefit => benefit.Name).IsBinaryText(Text.NameMaxLength);
        builder.HasIndex(benefit => new { benefit.OrganisationId, benefit.Name, benefit.Id });
        builder.HasOne<Organisation>().WithMany().HasForeignKey(benefit => benefit.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SupplementalBenefitPlanConfiguration : IEntityTypeConfiguration<SupplementalBenefitPlan>
{
    public void Configure(EntityTypeBuilder<SupplementalBenefitPlan> builder)
    {
        builder.HasKey(link => new { link.OrganisationId, link.SupplementalBenefitId, link.PlanId });
        builder.HasIndex(link => new { link.OrganisationId, link.PlanId, link.SupplementalBenefitId });
        builder.HasOne(link => link.SupplementalBenefit).WithMany(benefit => benefit.Plans)
            .HasForeignKey(link => new { link.OrganisationId, link.SupplementalBenefitId }).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(link => link.Plan).WithMany()
            .HasForeignKey(link => new { link.OrganisationId, link.PlanId }).OnDelete(DeleteBehavior.Cascade);
    }
}
