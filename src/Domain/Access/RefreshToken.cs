using PlanPlatform.Domain.Common;

namespace PlanPlatform.Domain.Access;

/// <summary>A refresh token as the server keeps it, with the access token of its pair. It works until it is revoked or retired.</summary>
public sealed class RefreshToken : Entity
{
    private RefreshToken()
    {
    }

    /// <summary>The row's id (<see cref="TimeOrderedId"/>).</summary>
    public string Id { get; private set; } = "";

    /// <summary>SHA-256 of the token.</summary>
    [Sensitive]
    public byte[] Hash { get; private set; } = [];

    /// <summary>The chain to which it belongs.</summary>
    public string ChainId { get; private set; } = "";

    /// <summary>The chain to which it belongs.</summary>
    public TokenChain? Chain { get; private set; }

    /// <summary>The access token that was issued with it; null once that has been removed.</summary>
    public AccessToken? AccessToken { get; private set; }

    /// <summary>The scope of that access token, parted by spaces.</summary>
    public string Scope { get; private set; } = "";

    /// <summary>When it was issued, UTC.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>When the client first used the pair, which shows that it arrived, UTC. The first pair of a chain replaces none and counts as used.</summary>
    public DateTime? UsedAt { get; private set; }

    /// <summary>The first pair of a chain.</summary>
    public static RefreshToken First(OpaqueToken refresh, OpaqueToken access, TokenChain chain, DateTime now)
    {
        var first = Of(refresh, chain, chain.Scope, now);
        first.UsedAt = now;
        first.Give(access, now);
        return first;
    }

    /// <summary>The pair that follows this one. Presenting this token shows that its own pair arrived.</summary>
    public RefreshToken Rotate(TokenSuccession next, string scope, DateTime now)
    {
        MarkUsed(now);
        var successor = Of(next.RefreshToken, Chain!, scope, now);
        successor.Give(next.AccessToken, now);
        return successor;
    }

    /// <summary>Whether the token that this one follows may still be presented: until this pair has been in use for the leeway.</summary>
    public bool IsFormerAccepted(TimeSpan leeway, DateTime now) => UsedAt is null || now < UsedAt + leeway;

    /// <summary>Makes the pair, which is given once more because its answer was lost, work for as long as a new one.</summary>
    public void Repeat(OpaqueToken access, DateTime now)
    {
        if (UsedAt is not null || AccessToken?.ExpiresAt > now)
            return;
        if (AccessToken is null)
            Give(access, now);
        else
            AccessToken.Renew(now);
    }

    /// <summary>Records the first use of the pair.</summary>
    public void MarkUsed(DateTime now) => UsedAt ??= now;

    private static RefreshToken Of(OpaqueToken refresh, TokenChain chain, string scope, DateTime now) => new()
    {
        Id = TimeOrderedId.New(now),
        Hash = refresh.ToHash(),
        Chain = chain,
        Scope = scope,
        CreatedAt = now,
    };

    private void Give(OpaqueToken access, DateTime now) => AccessToken = AccessToken.ForChain(access, Chain!, Scope, now);
}
