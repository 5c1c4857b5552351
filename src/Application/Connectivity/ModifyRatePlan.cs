using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Connectivity;

namespace PlanPlatform.Application.Connectivity;

/// <summary>Changes a rate plan; what is left out stays.</summary>
public sealed record ModifyRatePlanCommand : IRequest<Result>
{
    /// <summary>The plan.</summary>
    public Field<string> PlanId { get; init; }

    /// <summary>The name.</summary>
    public Field<string> PlanName { get; init; }

    /// <summary>The tariff.</summary>
    public Field<string> TariffId { get; init; }

    /// <summary>The service profile.</summary>
    public Field<string> ServiceProfileId { get; init; }

    /// <summary>0 inactive, 1 active.</summary>
    public Field<string> Status { get; init; }
}

internal sealed class ModifyRatePlanValidator : RequestValidator<ModifyRatePlanCommand>
{
    public ModifyRatePlanValidator()
    {
        RuleFor(command => command.PlanId).Required().RowNumber();
        RuleFor(command => command.PlanName).NotBlank().Name();
        RuleFor(command => command.TariffId).NotBlank().RowNumber();
        RuleFor(command => command.ServiceProfileId).NotBlank().RowNumber();
        RuleFor(command => command.Status).NotBlank().Bit();
    }
}

internal sealed class ModifyRatePlanHandler(OwnAccount account, IPlanPlatformDb db) : IRequestHandler<ModifyRatePlanCommand, Result>
{
    public Task<Result> Handle(ModifyRatePlanCommand command, CancellationToken cancellationToken) => db.WriteAsync<Result>(
        async token =>
        {
            var (id, name) = (RowId.Of(command.PlanId), command.PlanName.Normalised());
            var (tariffId, profileId) = (RowId.Of(command.TariffId), RowId.Of(command.ServiceProfileId));
            var found = await (
                from own in account.Find()
                from plan in db.RatePlans.AsTracking().Where(plan => plan.OrganisationId == own.Id && plan.Id == id).DefaultIfEmpty()
                select new
                {
                    own.MayWrite,
                    Plan = plan,
                    IsTaken = db.RatePlans.Any(other => other.OrganisationId == own.Id && other.NormalizedName == name && other.Id != id),
                    HasTariff = tariffId == null || db.Tariffs.Any(tariff => tariff.OrganisationId == own.Id && tariff.Id == tariffId),
                    HasProfile = profileId == null || db.ServiceProfiles.Any(profile => profile.OrganisationId == own.Id && profile.Id == profileId),
                })
                .SingleAsync(token);
            if (!found.MayWrite)
                return ConnectivityErrors.AdministratorRequired;
            if (found.Plan is null)
                return ConnectivityErrors.Unknown(nameof(command.PlanId), command.PlanId.Value);
            if (found.IsTaken)
                return ConnectivityErrors.RatePlanNameTaken;
            var problem = ConnectivityErrors.Together(
                found.HasTariff ? null : ConnectivityErrors.Unknown(nameof(command.TariffId), command.TariffId.Value),
                found.HasProfile ? null : ConnectivityErrors.Unknown(nameof(command.ServiceProfileId), command.ServiceProfileId.Value));
            if (problem is not null)
                return problem;
            found.Plan.Change(command.PlanName.TextOrNull(), tariffId, profileId, command.Status.AsBit());
            return Result.Success();
        },
        cancellationToken);
}
