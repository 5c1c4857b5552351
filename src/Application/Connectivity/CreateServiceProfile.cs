using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Connectivity;

namespace PlanPlatform.Application.Connectivity;

/// <summary>Creates a service profile. Gives its id.</summary>
public sealed record CreateServiceProfileCommand : IRequest<Result<int>>, IIdempotent
{
    /// <summary>The name.</summary>
    public Field<string> Name { get; init; }

    /// <summary>0 base, 1 add-on.</summary>
    public Field<string> Category { get; init; }

    /// <summary>0 inactive, 1 active.</summary>
    public Field<string> Status { get; init; }

    /// <summary>Ids of services, parted by <c>|</c>.</summary>
    public Field<string> Service { get; init; }

    /// <summary>The access type; not where NB-IoT is the only service.</summary>
    public Field<string> AccessType { get; init; }
}

internal sealed class CreateServiceProfileValidator : RequestValidator<CreateServiceProfileCommand>
{
    public CreateServiceProfileValidator()
    {
        RuleFor(command => command.Name).Required().Name();
        RuleFor(command => command.Category).Required().Bit();
        RuleFor(command => command.Status).Required().Bit();
        RuleFor(command => command.Service).Required().Services();
    }
}

internal sealed class CreateServiceProfileHandler(OwnAccount account, IPlanPlatformDb db, INewIds ids)
    : IRequestHandler<CreateServiceProfileCommand, Result<int>>
{
    public async Task<Result<int>> Handle(CreateServiceProfileCommand command, CancellationToken cancellationToken)
    {
        var id = await ids.NextAsync<ServiceProfile>(cancellationToken);
        var name = command.Name.Normalised();
        var facts = ServiceRules.Facts(command.Name, command.Category, command.Status, command.Service, command.AccessType);
        return await db.WriteAsync<Result<int>>(
            async token =>
            {
                var found = await account.Find().Select(own => new
                {
                    own.MayWrite,
                    IsTaken = db.ServiceProfiles.Any(other => other.OrganisationId == own.Id && other.NormalizedName == name),
                }).SingleAsync(token);
                if (!found.MayWrite)
                    return ConnectivityErrors.AdministratorRequired;
                if (found.IsTaken)
                    return ConnectivityErrors.ServiceProfileNameTaken;
                var profile = ServiceProfile.Create(account.Id, id, facts);
                if (!profile.IsSuccess)
                    return profile.Error;
                db.ServiceProfiles.Add(profile.Value);
                return id;
            },
            cancellationToken);
    }
}
