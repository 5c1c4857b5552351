using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Connectivity;

namespace PlanPlatform.Application.Connectivity;

/// <summary>Changes a service profile; what is left out stays.</summary>
public sealed record ModifyServiceProfileCommand : ServiceProfileReference, IRequest<Result>
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

internal sealed class ModifyServiceProfileValidator : ServiceProfileReferenceValidator<ModifyServiceProfileCommand>
{
    public ModifyServiceProfileValidator()
    {
        RequireOne();
        RuleFor(command => command.Name).NotBlank().Name();
        RuleFor(command => command.Category).NotBlank().Bit();
        RuleFor(command => command.Status).NotBlank().Bit();
        RuleFor(command => command.Service).NotBlank().Services();
    }
}

internal sealed class ModifyServiceProfileHandler(OwnAccount account, IPlanPlatformDb db) : IRequestHandler<ModifyServiceProfileCommand, Result>
{
    public Task<Result> Handle(ModifyServiceProfileCommand command, CancellationToken cancellationToken) => db.WriteAsync<Result>(
        async token =>
        {
            var (id, name) = (RowId.Of(command.Id), command.Name.Normalised());
            var found = await (
                from own in account.Find()
                from profile in db.ServiceProfiles.AsTracking().Where(profile => profile.OrganisationId == own.Id && profile.Id == id).DefaultIfEmpty()
                select new
                {
                    own.MayWrite,
                    Profile = profile,
                    IsTaken = db.ServiceProfiles.Any(other => other.OrganisationId == own.Id && other.NormalizedName == name && other.Id != id),
                })
                .SingleAsync(token);
            if (!found.MayWrite)
                return ConnectivityErrors.AdministratorRequired;
            if (found.Profile is null)
                return ConnectivityErrors.Unknown(nameof(command.ServiceProfileId), command.Id.Value);
            if (found.IsTaken)
                return ConnectivityErrors.ServiceProfileNameTaken;
            var facts = ServiceRules.Facts(command.Name, command.Category, command.Status, command.Service, command.AccessType);
            return found.Profile.Change(facts) is { } error ? error : Result.Success();
        },
        cancellationToken);
}
