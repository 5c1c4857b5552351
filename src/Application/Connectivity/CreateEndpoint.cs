using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Connectivity;

namespace PlanPlatform.Application.Connectivity;

/// <summary>Creates an endpoint, with a plan or detached. Gives its id.</summary>
public sealed record CreateEndpointCommand : IRequest<Result<int>>, IIdempotent
{
    /// <summary>The name.</summary>
    public Field<string> EndpointName { get; init; }

    /// <summary>The plan, which must be active; blank or absent for none.</summary>
    public Field<string> PlanId { get; init; }

    /// <summary>The service profile; blank or absent for none.</summary>
    public Field<string> ServiceProfileId { get; init; }

    /// <summary>The SIM product, an id of the caller's own.</summary>
    public Field<string> SimProductId { get; init; }

    /// <summary>The group of access points, an id of the caller's own.</summary>
    public Field<string> ApnGroupId { get; init; }
}

internal sealed class CreateEndpointValidator : RequestValidator<CreateEndpointCommand>
{
    public CreateEndpointValidator()
    {
        RuleFor(command => command.EndpointName).Required().Name();
        RuleFor(command => command.PlanId).RowNumber();
        RuleFor(command => command.ServiceProfileId).RowNumber();
        RuleFor(command => command.SimProductId).Opaque();
        RuleFor(command => command.ApnGroupId).Opaque();
    }
}

internal sealed class CreateEndpointHandler(OwnAccount account, IPlanPlatformDb db, INewIds ids) : IRequestHandler<CreateEndpointCommand, Result<int>>
{
    public async Task<Result<int>> Handle(CreateEndpointCommand command, CancellationToken cancellationToken)
    {
        var id = await ids.NextAsync<Endpoint>(cancellationToken);
        var (name, planId, profileId) = (command.EndpointName.Normalised(), RowId.Of(command.PlanId), RowId.Of(command.ServiceProfileId));
        var links = new EndpointLinks(planId, profileId, command.SimProductId.TextOrNull(), command.ApnGroupId.TextOrNull());
        return await db.WriteAsync<Result<int>>(
            async token =>
            {
                var found = await account.Find().Select(own => new
                {
                    own.MayWrite,
                    IsTaken = db.Endpoints.Any(other => other.OrganisationId == own.Id && other.NormalizedName == name),
                    HasPlan = planId == null || db.RatePlans.Any(plan => plan.OrganisationId == own.Id && plan.Id == planId),
                    IsPlanActive = planId == null || db.RatePlans.Any(plan => plan.OrganisationId == own.Id && plan.Id == planId && plan.IsActive),
                    HasProfile = profileId == null || db.ServiceProfiles.Any(profile => profile.OrganisationId == own.Id && profile.Id == profileId),
                }).SingleAsync(token);
                if (!found.MayWrite)
                    return ConnectivityErrors.AdministratorRequired;
                if (found.IsTaken)
                    return ConnectivityErrors.EndpointNameTaken;
                var targets = new EndpointTargets(found.HasPlan, found.IsPlanActive, IsNew: true, found.HasProfile);
                if (targets.Problem(command.PlanId, command.ServiceProfileId) is { } problem)
                    return problem;
                db.Endpoints.Add(Endpoint.Create(account.Id, id, command.EndpointName.Value!, links));
                return id;
            },
            cancellationToken);
    }
}
