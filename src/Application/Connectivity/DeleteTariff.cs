using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Connectivity;

namespace PlanPlatform.Application.Connectivity;

/// <summary>Deletes a tariff that no plan has.</summary>
public sealed record DeleteTariffCommand : IRequest<Result>
{
    /// <summary>The tariff.</summary>
    public Field<string> TariffId { get; init; }
}

internal sealed class DeleteTariffValidator : RequestValidator<DeleteTariffCommand>
{
    public DeleteTariffValidator() => RuleFor(command => command.TariffId).Required().RowNumber();
}

internal sealed class DeleteTariffHandler(OwnAccount account, IPlanPlatformDb db) : IRequestHandler<DeleteTariffCommand, Result>
{
    public Task<Result> Handle(DeleteTariffCommand command, CancellationToken cancellationToken) => db.WriteAsync<Result>(
        async token =>
        {
            var id = RowId.Of(command.TariffId);
            var found = await (
                from own in account.Find()
                from tariff in db.Tariffs.AsTracking().Where(tariff => tariff.OrganisationId == own.Id && tariff.Id == id).DefaultIfEmpty()
                select new
                {
                    own.MayWrite,
                    Tariff = tariff,
                    IsAttached = db.RatePlans.Any(plan => plan.OrganisationId == own.Id && plan.TariffId == id),
                })
                .SingleAsync(token);
            if (!found.MayWrite)
                return ConnectivityErrors.AdministratorRequired;
            if (found.Tariff is null)
                return ConnectivityErrors.Unknown(nameof(command.TariffId), command.TariffId.Value);
            if (found.IsAttached)
                return ConnectivityErrors.TariffAttached;
            db.Tariffs.Remove(found.Tariff);
            return Result.Success();
        },
        cancellationToken);
}
