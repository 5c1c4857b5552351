using MediatR;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Access;

/// <summary>
/// The refresh token grant (RFC 6749 6): the next pair of a chain. Presenting the former refresh token again, because the answer was lost or
/// two threads refresh at once, gives the very same pair, until that pair has been in use for the leeway. After that it is theft, which ends
/// the chain (RFC 9700 4.14.2).
/// </summary>
/// <param name="Credentials">Readings of what the application sent; at least one.</param>
/// <param name="RefreshToken">The refresh token.</param>
/// <param name="Scope">A narrower scope, parted by spaces; null or blank for all that was approved.</param>
public sealed record RefreshTokensCommand(IReadOnlyList<ClientCredentials> Credentials, string? RefreshToken, string? Scope) : IRequest<Result<IssuedToken>>
{
    /// <summary>Never the token: what a log may show.</summary>
    public override string ToString() => nameof(RefreshTokensCommand);
}

internal sealed class RefreshTokensHandler(ClientLookup clients, TokenRotation rotation) : IRequestHandler<RefreshTokensCommand, Result<IssuedToken>>
{
    public async Task<Result<IssuedToken>> Handle(RefreshTokensCommand command, CancellationToken cancellationToken)
    {
        var known = await clients.AuthenticateAsync(command.Credentials, domain: null, cancellationToken);
        if (!known.IsSuccess)
            return known.Error;
        var client = known.Value;
        if (!client.May(GrantTypes.RefreshToken))
            return AccessErrors.UnauthorizedClient;
        if (command.RefreshToken is null)
            return AccessErrors.InvalidTokenRequest with { Message = "The parameter refresh_token is missing." };

        // RFC 6749 6: the token is bound to the client. Nobody else's asking does it any harm.
        return await rotation.RotateAsync(
            command.RefreshToken,
            chain => chain.Grant!.ApplicationId == client.ApplicationId,
            approved => ScopesFor(client, approved, command.Scope),
            cancellationToken);
    }

    // RFC 6749 6: no more than was approved; asking for all of it is right after a narrowed refresh too. What the registration has lost since goes
    // without a word: libraries send the scope with which they began at every refresh.
    private static List<string> ScopesFor(KnownClient client, IReadOnlyList<string> approved, string? scope)
    {
        var asked = string.IsNullOrWhiteSpace(scope) ? approved : Scopes.Parse(scope);
        return asked.Except(approved, StringComparer.Ordinal).Any() ? [] : asked.Where(one => client.MayAskFor([one])).ToList();
    }
}
