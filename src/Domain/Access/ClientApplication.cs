using PlanPlatform.Domain.Common;

namespace PlanPlatform.Domain.Access;

/// <summary>An application that calls the APIs: what OAuth 2.0 calls a client.</summary>
public sealed class ClientApplication : Entity
{
    private readonly List<ApplicationSecret> _secrets = [];
    private readonly List<Admission> _admissions = [];
    private readonly List<RedirectUri> _redirectUris = [];

    private ClientApplication()
    {
    }

    /// <summary>The row's id.</summary>
    public int Id { get; private set; }

    /// <summary>The public identifier that the application sends; letters and digits, save for the demo's.</summary>
    public string ClientId { get; private set; } = "";

    /// <summary>What people see in the permission dialog.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The organisation that it belongs to.</summary>
    public int OrganisationId { get; private set; }

    /// <summary>The organisation that it belongs to.</summary>
    public Organisation? Organisation { get; private set; }

    /// <summary>The person who registered it; null for those that the host made.</summary>
    public int? OwnerId { get; private set; }

    /// <summary>Whether it can keep a secret (RFC 6749 2.1).</summary>
    public bool IsConfidential { get; private set; }

    /// <summary>Whether it is our own: then it may use the password grant.</summary>
    public bool IsFirstParty { get; private set; }

    /// <summary>The ways to a token that it may use.</summary>
    public GrantTypes GrantTypes { get; private set; }

    /// <summary>The scopes that it may ask for, parted by spaces.</summary>
    public string AllowedScopes { get; private set; } = "";

    /// <summary>The scopes that it gets when it asks for none, parted by spaces.</summary>
    public string DefaultScopes { get; private set; } = "";

    /// <summary>Its secrets; more than one while an old one overlaps with its successor.</summary>
    public IReadOnlyList<ApplicationSecret> Secrets => _secrets;

    /// <summary>The organisations in which it may act without a person; its own is the first.</summary>
    public IReadOnlyList<Admission> Admissions => _admissions;

    /// <summary>Where it may send people back to.</summary>
    public IReadOnlyList<RedirectUri> RedirectUris => _redirectUris;

    /// <summary>An application that can keep a secret.</summary>
    public static ClientApplication Confidential(string clientId, string name, Organisation owner, DateTime now) => new()
    {
        ClientId = clientId,
        Name = name,
        Organisation = owner,
        IsConfidential = true,
        GrantTypes = GrantTypes.AuthorizationCode | GrantTypes.RefreshToken | GrantTypes.ClientCredentials,
        AllowedScopes = Scopes.Format(Scopes.All),
        DefaultScopes = Scopes.Format(Scopes.All),
        _admissions = { new Admission(owner, now) },
    };

    /// <summary>An application on people's own devices, which can't keep a secret and must use PKCE.</summary>
    public static ClientApplication Public(string clientId, string name, Organisation owner, DateTime now) => new()
    {
        ClientId = clientId,
        Name = name,
        Organisation = owner,
        IsConfidential = false,
        GrantTypes = GrantTypes.AuthorizationCode | GrantTypes.RefreshToken,
        AllowedScopes = Scopes.Format(Scopes.All),
        DefaultScopes = Scopes.Format(Scopes.All),
        _admissions = { new Admission(owner, now) },
    };

    /// <summary>Marks it as our own, which allows the password grant.</summary>
    public ClientApplication AsFirstParty()
    {
        IsFirstParty = true;
        GrantTypes |= GrantTypes.Password;
        return this;
    }

    /// <summary>Registers an address to which people may be sent back.</summary>
    public ClientApplication WithRedirectUri(string uri)
    {
        _redirectUris.Add(new RedirectUri(uri));
        return this;
    }

    /// <summary>Adds a secret, of which only the hash is kept.</summary>
    public ClientApplication WithSecret(string secret, DateTime now)
    {
        _secrets.Add(new ApplicationSecret(OpaqueToken.Hash(secret), now));
        return this;
    }
}
