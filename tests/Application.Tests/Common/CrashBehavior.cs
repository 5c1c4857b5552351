using MediatR;

namespace PlanPlatform.Application.Tests.Common;

/// <summary>Stands in for a process that dies once a handler has done its work.</summary>
internal sealed class CrashBehavior<TRequest, TResult>(Func<bool> isCrashing) : IPipelineBehavior<TRequest, TResult>
{
    public async Task<TResult> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResult> next)
    {
        var result = await next();
        return isCrashing() ? throw new InvalidOperationException("The process dies.") : result;
    }
}
