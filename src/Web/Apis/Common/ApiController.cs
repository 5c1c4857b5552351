using System.Globalization;
using AutoMapper;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Web.Apis.Common;

/// <summary>What the controllers of every API share: send one request, let the voice write what came of it.</summary>
[ApiController]
[BodyLimit(MaxBody)]
public abstract class ApiController(IMediator mediator, IMapper mapper) : ControllerBase
{
    // 1 MiB; a route that takes more says so.
    private const int MaxBody = 1024 * 1024;

    /// <summary>The mapper from use-case responses to wire types.</summary>
    protected IMapper Mapper { get; } = mapper;

    /// <summary>The versions of which <c>If-Match</c> asks for one; null for whichever. A tag that is none of ours, and a weak one, fit no version.</summary>
    protected IReadOnlyList<int>? IfVersions => Request.Headers.IfMatch.Count == 0 || Tags.Contains(EntityTagHeaderValue.Any)
        ? null
        : Tags.Where(tag => !tag.IsWeak).Select(tag => int.TryParse(tag.Tag.AsSpan().Trim('"'), CultureInfo.InvariantCulture, out var version) ? version : -1).ToList();

    private IList<EntityTagHeaderValue> Tags => Request.GetTypedHeaders().IfMatch;

    /// <summary>Sends a request and answers with its outcome.</summary>
    protected async Task<IActionResult> SendAsync<T>(IRequest<Result<T>> request, Func<T, IActionResult> answer, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(request, cancellationToken);
        return result.IsSuccess ? answer(result.Value) : new FailureResult(result.Error);
    }

    /// <summary>Sends a request that has nothing to show.</summary>
    protected async Task<IActionResult> SendAsync(IRequest<Result> request, Func<IActionResult> answer, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(request, cancellationToken);
        return result.IsSuccess ? answer() : new FailureResult(result.Error);
    }
}
