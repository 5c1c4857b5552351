using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Connectivity;

namespace PlanPlatform.Application.Connectivity;

/// <summary>Creates a tariff. Gives its id.</summary>
public sealed record CreateTariffCommand : IRequest<Result<int>>, IIdempotent
{
    /// <summary>The name.</summary>
    public Field<string> TariffName { get; init; }

    /// <summary>The rate zone, an id of the caller's own.</summary>
    public Field<string> RatezoneId { get; init; }

    /// <summary>The service profile.</summary>
    public Field<string> ServiceProfileId { get; init; }

    /// <summary>0 inactive, 1 active.</summary>
    public Field<string> Status { get; init; }
}

internal sealed class CreateTariffValidator : RequestValidator<CreateTariffCommand>
{
    public CreateTariffValidator()
    {
        RuleFor(command => command.TariffName).Required().Name();
        RuleFor(command => command.RatezoneId).Required().Opaque();
        RuleFor(command => command.ServiceProfileId).Required().RowNumber();
        RuleFor(command => command.Status).Required().Bit();
    }
}

internal sealed class CreateTariffHandler(OwnAccount account, IPlanPlatformDb db, INewIds ids) : IRequestHandler<CreateTariffCommand, Result<int>>
{
    public async Task<Result<int>> Handle(CreateTariffCommand command, CancellationToken cancellationToken)
    {
        var id = await ids.NextAsync<Tariff>(cancellationToken);
        var (name, profileId) = (command.TariffName.Normalised(), RowId.Of(command.ServiceProfileId));
        return await db.WriteAsync<Result<int>>(
            async token =>
            {
                var found = await account.Find().Select(own => new
                {
                    own.MayWrite,
                    IsTaken = db.Tariffs.Any(other => other.OrganisationId == own.Id && other.NormalizedName == name),
                    HasProfile = db.ServiceProfiles.Any(profile => profile.OrganisationId == own.Id && profile.Id == profileId),
                }).SingleAsync(token);
                if (!found.MayWrite)
                    return ConnectivityErrors.AdministratorRequired;
                if (found.IsTaken)
                    return ConnectivityErrors.TariffNameTaken;
                if (!found.HasProfile)
                    return ConnectivityErrors.Unknown(nameof(command.ServiceProfileId), command.ServiceProfileId.Value);
                db.Tariffs.Add(Tariff.Create(
                    account.Id, id, command.TariffName.Value!, command.RatezoneId.Value!, profileId!.Value, command.Status.AsBit() == true));
                return id;
            },
            cancellationToken);
    }
}
