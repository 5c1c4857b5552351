using System.Globalization;
using AutoMapper;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PlanPlatform.Application.Connectivity;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.Apis.Connectivity;

/// <summary>What the controllers of the connectivity API share: the scope and the envelope.</summary>
[Authorize(Scopes.Connectivity)]
[TypeFilter<TopLevelFilter>]
[ApiExplorerSettings(GroupName = "connectivity")]
[Produces("application/json")]
public abstract class ConnectivityController(IMediator mediator, IMapper mapper) : ApiController(mediator, mapper)
{
    /// <summary>Answers with the id of what was created.</summary>
    private protected Task<IActionResult> CreateAsync(
        IRequest<Result<int>> request, Func<ConnectivityAnswer, string, ConnectivityAnswer> name, CancellationToken cancellationToken) =>
        SendAsync(request, id => Wrapped(name(ConnectivityEnvelope.Succeed(HttpContext), id.ToString(CultureInfo.InvariantCulture))), cancellationToken);

    /// <summary>Answers that it was done.</summary>
    private protected Task<IActionResult> ChangeAsync(IRequest<Result> request, CancellationToken cancellationToken) =>
        SendAsync(request, () => Wrapped(ConnectivityEnvelope.Succeed(HttpContext)), cancellationToken);

    /// <summary>Answers with rows, which go out as they come.</summary>
    private protected Task<IActionResult> ShowAsync<T, TRow>(IRequest<Result<Rows<T>>> request, CancellationToken cancellationToken) => SendAsync(
        request,
        rows => new JsonResult(new RowsResponse<TRow>
        {
            Response = ConnectivityEnvelope.Show(HttpContext, rows.Items.Select(row => Mapper.Map<TRow>(row)), rows.IsEmpty),
        }),
        cancellationToken);

    private static JsonResult Wrapped(ConnectivityAnswer answer) => new(new ConnectivityResponse { Response = answer });
}
