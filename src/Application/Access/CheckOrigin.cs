using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Access;

/// <summary>Whether pages of an origin may call the APIs from a browser: some application registered it.</summary>
/// <param name="Origin">The origin as the browser sends it.</param>
public sealed record CheckOriginQuery(string Origin) : IRequest<Result<bool>>;

internal sealed class CheckOriginHandler(IPlanPlatformDb db) : IRequestHandler<CheckOriginQuery, Result<bool>>
{
    public async Task<Result<bool>> Handle(CheckOriginQuery query, CancellationToken cancellationToken) =>
        await db.AllowedOrigins.AnyAsync(allowed => allowed.Origin == query.Origin, cancellationToken);
}
