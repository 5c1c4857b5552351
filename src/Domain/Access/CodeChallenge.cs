using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace PlanPlatform.Domain.Access;

/// <summary>Proof Key for Code Exchange (RFC 7636), method S256 only.</summary>
public static class CodeChallenge
{
    /// <summary>The one method that is offered: <c>plain</c> would protect nothing from whoever reads the request (RFC 9700 2.1.1).</summary>
    public const string Method = "S256";

    /// <summary>The length of a challenge: a SHA-256 hash in base64url.</summary>
    public const int Length = 43;

    private const int VerifierMinLength = 43;
    private const int VerifierMaxLength = 128;

    /// <summary>Whether it can be a challenge of the method (RFC 7636 4.2).</summary>
    public static bool IsWellFormed(string challenge) => challenge.Length == Length && challenge.All(IsBase64Url);

    /// <summary>Whether the verifier is the one from which the challenge was made (RFC 7636 4.6).</summary>
    public static bool IsMadeFrom(string challenge, string verifier) =>
        verifier.Length is >= VerifierMinLength and <= VerifierMaxLength
        && verifier.All(IsUnreserved)
        && CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(challenge), Encoding.ASCII.GetBytes(Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)))));

    private static bool IsBase64Url(char character) => char.IsAsciiLetterOrDigit(character) || character is '-' or '_';

    // RFC 7636 4.1.
    private static bool IsUnreserved(char character) => IsBase64Url(character) || character is '.' or '~';
}
