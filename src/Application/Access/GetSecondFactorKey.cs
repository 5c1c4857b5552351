using MediatR;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Access;

/// <summary>Shows the key again for which a ticket stands, to whoever got it.</summary>
/// <param name="Ticket">What came with the key.</param>
public sealed record GetSecondFactorKeyQuery(string Ticket) : IRequest<Result<SecondFactorKey>>
{
    /// <summary>Never the ticket: what a log may show.</summary>
    public override string ToString() => nameof(GetSecondFactorKeyQuery);
}

internal sealed class GetSecondFactorKeyHandler(ICaller caller, ISecondFactors factors) : IRequestHandler<GetSecondFactorKeyQuery, Result<SecondFactorKey>>
{
    public Task<Result<SecondFactorKey>> Handle(GetSecondFactorKeyQuery query, CancellationToken cancellationToken) =>
        Task.FromResult<Result<SecondFactorKey>>(factors.KeyOf(caller.PersonId(), query.Ticket) is { } key ? key : AccountErrors.SecondFactorUnchanged);
}
