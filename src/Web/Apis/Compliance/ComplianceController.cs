using AutoMapper;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.Apis.Compliance;

/// <summary>What the controllers of the compliance API share: the scope, the person, how answers are wrapped.</summary>
[Authorize(Scopes.Compliance)]
[ServiceFilter<PersonFilter>]
[TypeFilter<AcceptFilter>]
[RawBody]
[ApiExplorerSettings(GroupName = "compliance")]
[Produces("application/json")]
public abstract class ComplianceController(IMediator mediator, IMapper mapper) : ApiController(mediator, mapper)
{
    /// <summary>Answers with the id of what was created, and where it is.</summary>
    private protected Task<IActionResult> CreateAsync(IRequest<Result<int>> request, string collection, CancellationToken cancellationToken) =>
        SendAsync(request, id => Created($"/api/v1/{collection}/{id}", new CreatedResponse { Id = id }), cancellationToken);

    /// <summary>Answers with the id of what something was done to.</summary>
    private protected Task<IActionResult> NameAsync(IRequest<Result<int>> request, CancellationToken cancellationToken) =>
        SendAsync(request, id => new JsonResult(new CreatedResponse { Id = id }), cancellationToken);

    /// <summary>Answers with one object under its resource's name.</summary>
    private protected Task<IActionResult> ShowAsync<T, TWire>(IRequest<Result<T>> request, string resource, Func<T, int> version, CancellationToken cancellationToken)
        where TWire : class =>
        SendAsync(
            request,
            value =>
            {
                Response.Headers.ETag = $"\"{version(value)}\"";
                return Wrapped(resource, Mapper.Map<TWire>(value));
            },
            cancellationToken);

    /// <summary>Answers with a list under its resource's name, with links to the pages around it (RFC 8288).</summary>
    private protected Task<IActionResult> ListAsync<T, TWire>(IRequest<Result<NumberedPage<T>>> request, string resource, CancellationToken cancellationToken) =>
        SendAsync(
            request,
            page =>
            {
                if (PageLinks.Of(Request, page.Number, page.Size, page.HasNext) is { Length: > 0 } links)
                    Response.Headers.Link = links;
                return Wrapped(resource, page.Items.Select(item => Mapper.Map<TWire>(item)));
            },
            cancellationToken);

    /// <summary>Answers with no body.</summary>
    private protected Task<IActionResult> DeleteAsync(IRequest<Result> request, CancellationToken cancellationToken) =>
        SendAsync(request, NoContent, cancellationToken);

    /// <summary>An object or a list under its resource's name, or as it is where the operator wants that.</summary>
    private protected JsonResult Wrapped(string resource, object value) =>
        new(HttpContext.RequestServices.GetRequiredService<IOptions<ComplianceOptions>>().Value.Unwrapped
            ? value
            : new Dictionary<string, object>(StringComparer.Ordinal) { [resource] = value });
}
