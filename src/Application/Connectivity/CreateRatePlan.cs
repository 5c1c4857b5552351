using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Connectivity;

namespace PlanPlatform.Application.Connectivity;

/// <summary>Creates a rate plan. Gives its id.</summary>
public sealed record CreateRatePlanCommand : IRequest<Result<int>>, IIdempotent
{
    /// <summary>The name.</summary>
    public Field<string> PlanName { get; init; }

    /// <summary>The tariff.</summary>
    public Field<string> TariffId { get; init; }

    /// <summary>The service profile.</summary>
    public Field<string> ServiceProfileId { get; init; }

    /// <summary>0 inactive, 1 active.</summary>
    public Field<string> Status { get; init; }
}

internal sealed class CreateRatePlanValidator : RequestValidator<CreateRatePlanCommand>
{
    public CreateRatePlanValidator()
    {
        RuleFor(command => command.PlanName).Required().Name();
        RuleFor(command => command.TariffId).Required().RowNumber();
        RuleFor(command => command.ServiceProfileId).Required().RowNumber();
        RuleFor(command => command.Status).Required().Bit();
    }
}

internal sealed class CreateRatePlanHandler(OwnAccount account, IPlanPlatformDb db, INewIds ids) : IRequestHandler<CreateRatePlanCommand, Result<int>>
{
    public async Task<Result<int>> Handle(CreateRatePlanCommand command, CancellationToken cancellationToken)
    {
        var id = await ids.NextAsync<RatePlan>(cancellationToken);
        var (name, tariffId, profileId) = (command.PlanName.Normalised(), RowId.Of(command.TariffId), RowId.Of(command.ServiceProfileId));
        return await db.WriteAsync<Result<int>>(
            async token =>
            {
                var found = await account.Find().Select(own => new
                {
                    own.MayWrite,
                    IsTaken = db.RatePlans.Any(other => other.OrganisationId == own.Id && other.NormalizedName == name),
                    HasTariff = db.Tariffs.Any(tariff => tariff.OrganisationId == own.Id && tariff.Id == tariffId),
                    HasProfile = db.ServiceProfiles.Any(profile => profile.OrganisationId == own.Id && profile.Id == profileId),
                }).SingleAsync(token);
                if (!found.MayWrite)
                    return ConnectivityErrors.AdministratorRequired;
                if (found.IsTaken)
                    return ConnectivityErrors.RatePlanNameTaken;
                var problem = ConnectivityErrors.Together(
                    found.HasTariff ? null : ConnectivityErrors.Unknown(nameof(command.TariffId), command.TariffId.Value),
                    found.HasProfile ? null : ConnectivityErrors.Unknown(nameof(command.ServiceProfileId), command.ServiceProfileId.Value));
                if (problem is not null)
                    return problem;
                db.RatePlans.Add(RatePlan.Create(account.Id, id, command.PlanName.Value!, tariffId!.Value, profileId!.Value, command.Status.AsBit() == true));
                return id;
            },
            cancellationToken);
    }
}
