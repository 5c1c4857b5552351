using System.Security.Cryptography;
using System.Text;

namespace PlanPlatform.Domain.Access;

/// <summary>
/// The pair of tokens that follows a refresh token. It is computed from the token and a key of the server (HMAC-SHA-256), so that a client
/// whose answer was lost gets the very same pair again although the server keeps hashes only; and so that a chain can't fork.
/// </summary>
/// <param name="RefreshToken">The next refresh token.</param>
/// <param name="AccessToken">The access token that comes with it.</param>
public sealed record TokenSuccession(OpaqueToken RefreshToken, OpaqueToken AccessToken)
{
    /// <summary>The pair that follows.</summary>
    /// <param name="presented">The refresh token that the client presents.</param>
    /// <param name="key">The server's key; the same on every node, for ever.</param>
    public static TokenSuccession After(string presented, byte[] key) => new(
        OpaqueToken.Derived(OpaqueToken.RefreshPrefix, Bits("refresh", presented, key)),
        OpaqueToken.Derived(OpaqueToken.AccessPrefix, Bits("access", presented, key)));

    private static byte[] Bits(string purpose, string presented, byte[] key) =>
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{purpose}:{presented}"));
}
