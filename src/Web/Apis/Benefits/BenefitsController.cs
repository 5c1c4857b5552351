using AutoMapper;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.Apis.Benefits;

/// <summary>What the controllers of the benefits API share: the scope, the <c>domain</c> header, the envelope.</summary>
[Authorize(Scopes.Benefits)]
[ServiceFilter<DomainHeaderFilter>(Order = int.MinValue)]
[ApiExplorerSettings(GroupName = "benefits")]
[BodyLimit(MaxBody)]
[Produces("application/json")]
public abstract class BenefitsController(IMediator mediator, IMapper mapper) : ApiController(mediator, mapper)
{
    /// <summary>The largest request body: 1 MiB, in bytes.</summary>
    protected const int MaxBody = 1024 * 1024;

    private const string CursorHeader = "X-Next-Cursor";

    /// <summary>Answers with one object.</summary>
    private protected Task<IActionResult> ShowAsync<T, TWire>(IRequest<Result<T>> request, CancellationToken cancellationToken) =>
        SendAsync(request, value => Okay(Mapper.Map<TWire>(value)!), cancellationToken);

    /// <summary>Answers with a list, each item as it comes.</summary>
    private protected Task<IActionResult> ListAsync<T, TWire>(IRequest<Result<Listing<T>>> request, CancellationToken cancellationToken) =>
        SendAsync(
            request,
            listing =>
            {
                if (listing.NextCursor is { } cursor)
                    Response.Headers[CursorHeader] = cursor;
                return Okay(listing.Items.Select(item => Mapper.Map<TWire>(item)));
            },
            cancellationToken);

    /// <summary>Answers that something was deleted.</summary>
    private protected Task<IActionResult> DeleteAsync(IRequest<Result> request, CancellationToken cancellationToken) =>
        SendAsync(request, () => Okay(new Nothing()), cancellationToken);

    private protected static JsonResult Okay(object data) => new(new BenefitsAnswer(StatusCodes.Status200OK, data, "OKAY"));
}
