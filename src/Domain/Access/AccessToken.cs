using System.Linq.Expressions;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Domain.Access;

/// <summary>A bearer token as the server keeps it: a hash, and what the bearer may do. Revoking it removes the row.</summary>
public sealed class AccessToken : Entity
{
    /// <summary>How long it works: two hours.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(2);

    /// <summary>The longest device fingerprint, in characters.</summary>
    public const int FingerprintMaxLength = 1000;

    /// <summary>Whether its person, if any, may still act where it acts: at home, or as an administrator elsewhere. For queries.</summary>
    public static readonly Expression<Func<AccessToken, bool>> MayAct = token =>
        token.PersonId == null || token.Person!.OrganisationId == token.OrganisationId || token.Person.IsOrganisationAdmin;

    private AccessToken()
    {
    }

    /// <summary>The row's id (<see cref="TimeOrderedId"/>); it is no secret.</summary>
    public string Id { get; private set; } = "";

    /// <summary>SHA-256 of the token.</summary>
    [Sensitive]
    public byte[] Hash { get; private set; } = [];

    /// <summary>The application that it was issued to.</summary>
    public int ApplicationId { get; private set; }

    /// <summary>The organisation in which it acts.</summary>
    public int OrganisationId { get; private set; }

    /// <summary>The organisation in which it acts.</summary>
    public Organisation? Organisation { get; private set; }

    /// <summary>The person on whose behalf it acts; null for client credentials.</summary>
    public int? PersonId { get; private set; }

    /// <summary>The person on whose behalf it acts.</summary>
    public Person? Person { get; private set; }

    /// <summary>The refresh token with which it was issued, and through it the approval; null where nobody had to approve.</summary>
    public string? RefreshTokenId { get; private set; }

    /// <summary>The refresh token with which it was issued.</summary>
    public RefreshToken? RefreshToken { get; private set; }

    /// <summary>What it may be used for, parted by spaces.</summary>
    public string Scope { get; private set; } = "";

    /// <summary>When it was issued, UTC.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>When it stops working, UTC.</summary>
    public DateTime ExpiresAt { get; private set; }

    /// <summary>What the application says of the device, to be shown in lists of active tokens. Never a credential.</summary>
    public string? Fingerprint { get; private set; }

    /// <summary>A token for an application that acts on nobody's behalf.</summary>
    public static AccessToken ForApplication(OpaqueToken token, int applicationId, int organisationId, string scope, DateTime now)
    {
        return new()
        {
            Id = TimeOrderedId.New(now),
            Hash = token.ToHash(),
            ApplicationId = applicationId,
            OrganisationId = organisationId,
            Scope = scope,
            CreatedAt = now,
            ExpiresAt = now + Lifetime,
        };
    }

    /// <summary>A token for an application that names a person whom it vouches for.</summary>
    public static AccessToken ForRecordedPerson(OpaqueToken token, int applicationId, Person person, string scope, string fingerprint, DateTime now)
    {
        var issued = ForApplication(token, applicationId, person.OrganisationId, scope, now);
        issued.Person = person;
        issued.Fingerprint = fingerprint;
        return issued;
    }

    /// <summary>A token for an application that acts for the person who approved it, where the chain acts: most often at home.</summary>
    internal static AccessToken ForChain(OpaqueToken token, TokenChain chain, string scope, DateTime now)
    {
        var grant = chain.Grant!;
        var issued = ForApplication(token, grant.ApplicationId, chain.OrganisationId ?? grant.Person!.OrganisationId, scope, now);
        issued.PersonId = grant.PersonId;
        return issued;
    }

    /// <summary>Begins its lifetime anew.</summary>
    internal void Renew(DateTime now) => ExpiresAt = now + Lifetime;
}
