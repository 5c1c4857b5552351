using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Connectivity;

namespace PlanPlatform.Application.Connectivity;

/// <summary>Changes a tariff; what is left out stays.</summary>
public sealed record ModifyTariffCommand : IRequest<Result>
{
    /// <summary>The tariff.</summary>
    public Field<string> TariffId { get; init; }

    /// <summary>The name.</summary>
    public Field<string> TariffName { get; init; }

    /// <summary>The rate zone, an id of the caller's own.</summary>
    public Field<string> RatezoneId { get; init; }

    /// <summary>The service profile.</summary>
    public Field<string> ServiceProfileId { get; init; }

    /// <summary>0 inactive, 1 active.</summary>
    public Field<string> Status { get; init; }
}

internal sealed class ModifyTariffValidator : RequestValidator<ModifyTariffCommand>
{
    public ModifyTariffValidator()
    {
        RuleFor(command => command.TariffId).Required().RowNumber();
        RuleFor(command => command.TariffName).NotBlank().Name();
        RuleFor(command => command.RatezoneId).NotBlank().Opaque();
        RuleFor(command => command.ServiceProfileId).NotBlank().RowNumber();
        RuleFor(command => command.Status).NotBlank().Bit();
    }
}

internal sealed class ModifyTariffHandler(OwnAccount account, IPlanPlatformDb db) : IRequestHandler<ModifyTariffCommand, Result>
{
    public Task<Result> Handle(ModifyTariffCommand command, CancellationToken cancellationToken) => db.WriteAsync<Result>(
        async token =>
        {
            var (id, name, profileId) = (RowId.Of(command.TariffId), command.TariffName.Normalised(), RowId.Of(command.ServiceProfileId));
            var found = await (
                from own in account.Find()
                from tariff in db.Tariffs.AsTracking().Where(tariff => tariff.OrganisationId == own.Id && tariff.Id == id).DefaultIfEmpty()
                select new
                {
                    own.MayWrite,
                    Tariff = tariff,
                    IsTaken = db.Tariffs.Any(other => other.OrganisationId == own.Id && other.NormalizedName == name && other.Id != id),
                    HasProfile = profileId == null || db.ServiceProfiles.Any(profile => profile.OrganisationId == own.Id && profile.Id == profileId),
                })
                .SingleAsync(token);
            if (!found.MayWrite)
                return ConnectivityErrors.AdministratorRequired;
            if (found.Tariff is null)
                return ConnectivityErrors.Unknown(nameof(command.TariffId), command.TariffId.Value);
            if (found.IsTaken)
                return ConnectivityErrors.TariffNameTaken;
            if (!found.HasProfile)
                return ConnectivityErrors.Unknown(nameof(command.ServiceProfileId), command.ServiceProfileId.Value);
            found.Tariff.Change(command.TariffName.TextOrNull(), command.RatezoneId.TextOrNull(), profileId, command.Status.AsBit());
            return Result.Success();
        },
        cancellationToken);
}
