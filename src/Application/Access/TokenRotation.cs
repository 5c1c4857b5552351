using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Access;

// The next pair of a chain, at whichever endpoint it is asked for.
internal sealed class TokenRotation(ITokenKey key, IPlanPlatformDb db, ICaller caller, IOptions<OAuthOptions> options, TimeProvider time)
{
    private readonly TimeSpan _leeway = TimeSpan.FromSeconds(options.Value.RefreshTokenLeewaySeconds);

    // isTheirs: whether the chain belongs to who asks. scopesOf: what is to be given of what was approved; nothing for a wish that can't be met.
    public async Task<Result<IssuedToken>> RotateAsync(
        string refreshToken, Predicate<TokenChain> isTheirs, Func<IReadOnlyList<string>, IReadOnlyList<string>> scopesOf, CancellationToken cancellationToken)
    {
        // What ends a chain must be kept although the request fails.
        var next = TokenSuccession.After(refreshToken, key.Value);
        var outcome = await db.WriteAsync<Result<Result<IssuedToken>>>(
            async token =>
            {
                var (hash, nextHash) = (OpaqueToken.Hash(refreshToken), next.RefreshToken.ToHash());
                var kept = await FindAsync(hash, nextHash, token);
                var presented = kept.Find(candidate => candidate.Hash.AsSpan().SequenceEqual(hash));
                if (presented is null || !isTheirs(presented.Chain!) || !presented.Chain!.MayAct)
                    return AccessErrors.InvalidGrant;
                caller.Become(TokenChains.CallerOf(presented.Chain, Scopes.Parse(presented.Chain.Scope)));
                return kept.Find(candidate => candidate.Hash.AsSpan().SequenceEqual(nextHash)) is { } successor
                    ? Repeat(successor, next)
                    : Rotate(presented, next, scopesOf(Scopes.Parse(presented.Chain.Scope)));
            },
            cancellationToken);
        return outcome.IsSuccess ? outcome.Value : outcome.Error;
    }

    private Task<List<RefreshToken>> FindAsync(byte[] hash, byte[] nextHash, CancellationToken cancellationToken) => db.RefreshTokens.AsTracking()
        .Where(token => token.Hash == hash || token.Hash == nextHash)
        .Include(token => token.AccessToken)
        .Include(token => token.Chain!.Organisation)
        .Include(token => token.Chain!.Grant!.Application)
        .Include(token => token.Chain!.Grant!.Person!.Organisation)
        .ToListAsync(cancellationToken);

    private Result<IssuedToken> Rotate(RefreshToken presented, TokenSuccession next, IReadOnlyList<string> scopes)
    {
        if (scopes.Count == 0)
            return AccessErrors.InvalidScope;
        var issued = presented.Rotate(next, Scopes.Format(scopes), time.UtcNow());
        db.RefreshTokens.Add(issued);
        return new IssuedToken(next.AccessToken, AccessToken.Lifetime, issued.Scope, next.RefreshToken);
    }

    private Result<IssuedToken> Repeat(RefreshToken successor, TokenSuccession next)
    {
        var now = time.UtcNow();
        if (!successor.IsFormerAccepted(_leeway, now))
        {
            db.TokenChains.Remove(successor.Chain!);
            return AccessErrors.InvalidGrant with { Message = "The refresh token was used before; every token that came from it is revoked." };
        }

        successor.Repeat(next.AccessToken, now);
        var left = (successor.AccessToken?.ExpiresAt ?? now) - now;
        return new IssuedToken(next.AccessToken, left > TimeSpan.Zero ? left : TimeSpan.Zero, successor.Scope, next.RefreshToken);
    }
}
