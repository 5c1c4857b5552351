using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Access;

/// <summary>
/// Revokes a token (RFC 7009): an access token alone, or with a refresh token, be it the current one or a former, its whole chain. What isn't
/// known, or not any more, counts as revoked.
/// </summary>
/// <param name="Credentials">Readings of what the application sent; at least one.</param>
/// <param name="Token">The token.</param>
public sealed record RevokeTokenCommand(IReadOnlyList<ClientCredentials> Credentials, string? Token) : IRequest<Result>
{
    /// <summary>Never the token: what a log may show.</summary>
    public override string ToString() => nameof(RevokeTokenCommand);
}

internal sealed class RevokeTokenHandler(ClientLookup clients, IPlanPlatformDb db, TimeProvider time) : IRequestHandler<RevokeTokenCommand, Result>
{
    public async Task<Result> Handle(RevokeTokenCommand command, CancellationToken cancellationToken)
    {
        // RFC 7009 2.1: first the client's credentials, then whether the token is its.
        var known = await clients.AuthenticateAsync(command.Credentials, domain: null, cancellationToken);
        if (!known.IsSuccess)
            return known.Error;
        var client = known.Value;
        if (command.Token is null)
            return AccessErrors.InvalidTokenRequest with { Message = "The parameter token is missing." };

        var hash = OpaqueToken.Hash(command.Token);
        return command.Token.StartsWith(OpaqueToken.RefreshPrefix, StringComparison.Ordinal)
            ? await db.WriteAsync(token => EndChainAsync(hash, client.ApplicationId, token), cancellationToken)
            : await db.WriteAsync(token => EndAccessTokenAsync(hash, client.ApplicationId, token), cancellationToken);
    }

    private async Task<Result> EndChainAsync(byte[] hash, int applicationId, CancellationToken cancellationToken)
    {
        var chain = await db.RefreshTokens.AsTracking()
            .Where(token => token.Hash == hash)
            .Select(token => new { Chain = token.Chain!, token.Chain!.Grant!.ApplicationId })
            .FirstOrDefaultAsync(cancellationToken);
        if (chain is null)
            return Result.Success();
        if (chain.ApplicationId != applicationId)
            return AccessErrors.NotItsToken;
        db.TokenChains.Remove(chain.Chain);
        return Result.Success();
    }

    private async Task<Result> EndAccessTokenAsync(byte[] hash, int applicationId, CancellationToken cancellationToken)
    {
        var token = await db.AccessTokens.AsTracking().Include(candidate => candidate.RefreshToken)
            .FirstOrDefaultAsync(candidate => candidate.Hash == hash, cancellationToken);
        if (token is null)
            return Result.Success();
        if (token.ApplicationId != applicationId)
            return AccessErrors.NotItsToken;

        // Whoever revokes it has it: its pair arrived, and no repeat brings it back to life.
        token.RefreshToken?.MarkUsed(time.UtcNow());
        db.AccessTokens.Remove(token);
        return Result.Success();
    }
}
