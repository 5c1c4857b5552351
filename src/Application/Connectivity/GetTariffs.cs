using MediatR;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Connectivity;

/// <summary>Shows one tariff, or all by id.</summary>
/// <param name="TariffId">The tariff; null or blank for all.</param>
public sealed record GetTariffsQuery(Field<string> TariffId) : IRequest<Result<Rows<TariffView>>>;

internal sealed class GetTariffsValidator : RequestValidator<GetTariffsQuery>
{
    public GetTariffsValidator() => RuleFor(query => query.TariffId).RowNumber();
}

internal sealed class GetTariffsHandler(IPlanPlatformDb db, ICaller caller) : IRequestHandler<GetTariffsQuery, Result<Rows<TariffView>>>
{
    public async Task<Result<Rows<TariffView>>> Handle(GetTariffsQuery query, CancellationToken cancellationToken)
    {
        var (organisationId, id) = (caller.OrganisationId, RowId.Of(query.TariffId));
        var rows = db.Stream(source =>
        {
            var tariffs = source.Tariffs.Where(tariff => tariff.OrganisationId == organisationId);
            return (id is null ? tariffs : tariffs.Where(tariff => tariff.Id == id)).OrderBy(tariff => tariff.Id).Select(TariffView.Of);
        });
        return await Rows<TariffView>.ReadAsync(rows, cancellationToken);
    }
}
