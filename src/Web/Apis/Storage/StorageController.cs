using AutoMapper;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PlanPlatform.Application.Storage;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.Apis.Storage;

/// <summary>What the controllers of the storage API share: the scope, the organisation in the path, entity tags, lists.</summary>
[Authorize(Scopes.Storage)]
[ServiceFilter<OrganisationFilter>(Order = OrganisationFirst)]
[RawBody]
[ApiExplorerSettings(GroupName = "storage")]
[Produces("application/json")]
public abstract class StorageController(IMediator mediator, IMapper mapper) : ApiController(mediator, mapper)
{
    internal const int OrganisationFirst = int.MinValue;

    /// <summary>Answers with one thing.</summary>
    private protected Task<IActionResult> ShowAsync<T, TWire>(IRequest<Result<T>> request, CancellationToken cancellationToken)
        where TWire : class =>
        SendAsync(request, value => new JsonResult(Mapper.Map<TWire>(value)), cancellationToken);

    /// <summary>Answers with what was created, and where it is.</summary>
    private protected Task<IActionResult> CreateAsync<T, TWire>(IRequest<Result<T>> request, Func<TWire, string> location, CancellationToken cancellationToken)
        where TWire : class =>
        SendAsync(
            request,
            value =>
            {
                var wire = Mapper.Map<TWire>(value);
                return Created(location(wire), wire);
            },
            cancellationToken);

    /// <summary>Answers with a list.</summary>
    private protected Task<IActionResult> ListAsync<T, TWire>(IRequest<Result<OffsetPage<T>>> request, CancellationToken cancellationToken) =>
        SendAsync(
            request,
            page => new JsonResult(new PageResponse<TWire> { Items = page.Items.Select(item => Mapper.Map<TWire>(item)), Count = page.Count, Offset = page.Offset }),
            cancellationToken);
}
