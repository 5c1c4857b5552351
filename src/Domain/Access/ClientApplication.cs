using PlanPlatform.Domain.Common;

namespace PlanPlatform.Domain.Access;

/// <summary>An application that calls the APIs: what OAuth 2.0 calls a client.</summary>
public sealed class ClientApplication : Entity
{
    private readonly List<ApplicationSecret> _secrets = [];
    private readonly List<Admission> _admissions = [];
    private readonly List<RedirectUri> _redirectUris = [];
    private readonly List<AllowedOrigin> _origins = [];

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

    /// <summary>Whether only people of its own organisation may approve it.</summary>
    public bool IsInternal { get; private set; }

    /// <summary>The ways to a token that it may use.</summary>
    public GrantTypes GrantTypes { get; private set; }

    /// <summary>The scopes that it may ask for, parted by spaces.</summary>
    public string AllowedScopes { get; private set; } = "";

    /// <summary>The scopes that it gets when it asks for none, parted by spaces.</summary>
    public string DefaultScopes { get; private set; } = "";

    /// <summary>When its owner last changed it, UTC; null for never. Two changes at once are told apart by it.</summary>
    public DateTime? ChangedAt { get; private set; }

    /// <summary>Its secrets; more than one while an old one overlaps with its successor.</summary>
    public IReadOnlyList<ApplicationSecret> Secrets => _secrets;

    /// <summary>The organisations in which it may act without a person; its own is the first.</summary>
    public IReadOnlyList<Admission> Admissions => _admissions;

    /// <summary>Where it may send people back to.</summary>
    public IReadOnlyList<RedirectUri> RedirectUris => _redirectUris;

    /// <summary>The origins whose pages may call the APIs from a browser (CORS).</summary>
    public IReadOnlyList<AllowedOrigin> Origins => _origins;

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

    /// <summary>
    /// An application of the server's own, under which people log in with an API that has its own way to do so. It has no secret and no way to
    /// a token at the token endpoint; only people of its organisation use it.
    /// </summary>
    public static ClientApplication BuiltIn(string clientId, string name, int organisationId, string scope) => new()
    {
        ClientId = clientId,
        Name = name,
        OrganisationId = organisationId,
        IsFirstParty = true,
        IsInternal = true,
        GrantTypes = GrantTypes.None,
        AllowedScopes = scope,
        DefaultScopes = scope,
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
        AllowRedirectOrigins();
        return this;
    }

    /// <summary>
    /// Names the person who registered it. Acting without a person is for applications of those who administer the organisation: another
    /// member's would otherwise give that member powers over all of it.
    /// </summary>
    public void OwnedBy(Person owner)
    {
        OwnerId = owner.Id;
        if (owner.IsOrganisationAdmin)
            return;
        GrantTypes &= ~GrantTypes.ClientCredentials;
        _admissions.Clear();
    }

    /// <summary>Takes over what its owner may change. Tokens that are out keep their scope until they run out.</summary>
    public void Change(ApplicationProfile profile, DateTime now)
    {
        ChangedAt = now;
        Name = profile.Name;
        IsInternal = profile.IsInternal;
        AllowedScopes = Scopes.Format(profile.Scopes);
        DefaultScopes = AllowedScopes;
        _redirectUris.RemoveAll(uri => !profile.RedirectUris.Contains(uri.Uri, StringComparer.Ordinal));
        _redirectUris.AddRange(profile.RedirectUris.Except(_redirectUris.Select(uri => uri.Uri), StringComparer.Ordinal).Select(uri => new RedirectUri(uri)));
        _origins.RemoveAll(origin => origin.IsListed && !profile.Origins.Contains(origin.Origin, StringComparer.Ordinal));
        var listed = _origins.Where(origin => origin.IsListed).Select(origin => origin.Origin);
        _origins.AddRange(profile.Origins.Except(listed, StringComparer.Ordinal).Select(origin => new AllowedOrigin(origin, isListed: true)));
        AllowRedirectOrigins();
    }

    /// <summary>Adds a secret and ends the former ones.</summary>
    /// <param name="secret">The new secret, of which only the hash is kept.</param>
    /// <param name="overlap">For how long the former ones still work; zero for not at all.</param>
    /// <param name="now">Now, UTC.</param>
    public void RotateSecret(OpaqueToken secret, TimeSpan overlap, DateTime now)
    {
        // One former secret at most overlaps with the new one.
        foreach (var former in _secrets)
            former.EndAt(former.ExpiresAt is null ? now + overlap : now);
        _secrets.RemoveAll(former => former.ExpiresAt <= now);
        _secrets.Add(new ApplicationSecret(secret.ToHash(), now));
    }

    /// <summary>
    /// Finds where to answer an authorization request: at a registered address, character for character, save that a loopback address may
    /// have any port (RFC 8252 7.3). Without one in the request, at the only one registered.
    /// </summary>
    /// <param name="asked">The request's <c>redirect_uri</c>; null for none.</param>
    /// <returns>The address, or null: then nothing may be redirected (RFC 6749 4.1.2.1).</returns>
    public RedirectTarget? FindRedirect(string? asked)
    {
        if (asked is null)
            return _redirectUris is [var only] ? new RedirectTarget(only.Uri, IsNamed: false) : null;
        return _redirectUris.Exists(registered => registered.Matches(asked)) ? new RedirectTarget(asked, IsNamed: true) : null;
    }

    /// <summary>Whether an approval may be remembered: not for an application that another program on the device could pose as (RFC 8252 8.6).</summary>
    public bool MayRememberApproval(RedirectTarget target) => IsConfidential || RedirectUri.IsSecureOrigin(target.Uri);

    // A public application's pages call the APIs themselves.
    private void AllowRedirectOrigins()
    {
        var wanted = IsConfidential
            ? []
            : _redirectUris.Select(uri => RedirectUri.OriginOf(uri.Uri)).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        _origins.RemoveAll(origin => !origin.IsListed && !wanted.Contains(origin.Origin, StringComparer.Ordinal));
        var present = _origins.Where(origin => !origin.IsListed).Select(origin => origin.Origin);
        _origins.AddRange(wanted.Except(present, StringComparer.Ordinal).Select(origin => new AllowedOrigin(origin, isListed: false)));
    }

    /// <summary>Adds a secret, of which only the hash is kept.</summary>
    public ClientApplication WithSecret(string secret, DateTime now)
    {
        _secrets.Add(new ApplicationSecret(OpaqueToken.Hash(secret), now));
        return this;
    }
}
