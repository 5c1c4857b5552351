using AutoMapper;
using MediatR;
using Microsoft.AspNetCore.Mvc;
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
