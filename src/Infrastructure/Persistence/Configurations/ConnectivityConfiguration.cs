using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Connectivity;

namespace PlanPlatform.Infrastructure.Persistence.Configurations;

// The organisation is part of every key here, so that no row can refer to another tenant's, and to none that is gone.
internal sealed class ServiceProfileConfiguration : IEntityTypeConfiguration<ServiceProfile>
{
    public void Configure(EntityTypeBuilder<ServiceProfile> builder)
    {
        Columns.Apply(builder);
        builder.ToTable("ServiceProfiles");
        builder.HasKey(profile => new { profile.OrganisationId, profile.Id });
        builder.Property(profile => profile.Id).ValueGeneratedNever();
        builder.Property(profile => profile.Name).IsText(Text.NameMaxLength);
        builder.Property(profile => profile.NormalizedName).IsBinaryText(Text.NameMaxLength);
        builder.Property(profile => profile.Services).HasMaxLength(NetworkServices.ListMaxLength).IsUnicode(false);
        builder.Property(profile => profile.AccessType).HasMaxLength(AccessTypes.Length).IsFixedLength().IsUnicode(false);
        builder.HasIndex(profile => new { profile.OrganisationId, profile.NormalizedName }).MeansConflict(ConnectivityErrors.ServiceProfileNameTaken);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(profile => profile.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class TariffConfiguration : IEntityTypeConfiguration<Tariff>
{
    public void Configure(EntityTypeBuilder<Tariff> builder)
    {
        Columns.Apply(builder);
        builder.ToTable("Tariffs");
        builder.HasKey(tariff => new { tariff.OrganisationId, tariff.Id });
        builder.Property(tariff => tariff.Id).ValueGeneratedNever();
        builder.Property(tariff => tariff.Name).IsText(Text.NameMaxLength);
        builder.Property(tariff => tariff.NormalizedName).IsBinaryText(Text.NameMaxLength);
        builder.Property(tariff => tariff.RatezoneId).IsText(Text.IdMaxLength);
        builder.HasIndex(tariff => new { tariff.OrganisationId, tariff.NormalizedName }).MeansConflict(ConnectivityErrors.TariffNameTaken);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(tariff => tariff.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ServiceProfile>().WithMany().HasForeignKey(tariff => new { tariff.OrganisationId, tariff.ServiceProfileId })
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RatePlanConfiguration : IEntityTypeConfiguration<RatePlan>
{
    public void Configure(EntityTypeBuilder<RatePlan> builder)
    {
        Columns.Apply(builder);
        builder.ToTable("RatePlans");
        builder.HasKey(plan => new { plan.OrganisationId, plan.Id });
        builder.Property(plan => plan.Id).ValueGeneratedNever();
        builder.Property(plan => plan.Name).IsText(Text.NameMaxLength);
        builder.Property(plan => plan.NormalizedName).IsBinaryText(Text.NameMaxLength);
        builder.HasIndex(plan => new { plan.OrganisationId, plan.NormalizedName }).MeansConflict(ConnectivityErrors.RatePlanNameTaken);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(plan => plan.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Tariff>().WithMany().HasForeignKey(plan => new { plan.OrganisationId, plan.TariffId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ServiceProfile>().WithMany().HasForeignKey(plan => new { plan.OrganisationId, plan.ServiceProfileId })
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EndpointConfiguration : IEntityTypeConfiguration<Endpoint>
{
    public void Configure(EntityTypeBuilder<Endpoint> builder)
    {
        Columns.Apply(builder);
        builder.ToTable("Endpoints");
        builder.HasKey(endpoint => new { endpoint.OrganisationId, endpoint.Id });
        builder.Property(endpoint => endpoint.Id).ValueGeneratedNever();
        builder.Property(endpoint => endpoint.Name).IsText(Text.NameMaxLength);
        builder.Property(endpoint => endpoint.NormalizedName).IsBinaryText(Text.NameMaxLength);
        builder.Property(endpoint => endpoint.SimProductId!).IsText(Text.IdMaxLength);
        builder.Property(endpoint => endpoint.ApnGroupId!).IsText(Text.IdMaxLength);
        builder.Ignore(endpoint => endpoint.Links);
        builder.HasIndex(endpoint => new { endpoint.OrganisationId, endpoint.NormalizedName }).MeansConflict(ConnectivityErrors.EndpointNameTaken);
        builder.HasIndex(endpoint => new { endpoint.OrganisationId, endpoint.PlanId, endpoint.Id });
        builder.HasOne<Organisation>().WithMany().HasForeignKey(endpoint => endpoint.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<RatePlan>().WithMany().HasForeignKey(endpoint => new { endpoint.OrganisationId, endpoint.PlanId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ServiceProfile>().WithMany().HasForeignKey(endpoint => new { endpoint.OrganisationId, endpoint.ServiceProfileId })
            .OnDelete(DeleteBehavior.Restrict);
    }
}
