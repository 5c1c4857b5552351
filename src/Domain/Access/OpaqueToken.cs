using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace PlanPlatform.Domain.Access;

/// <summary>A credential of 256 random bits that means nothing by itself. The server keeps only its hash.</summary>
public sealed class OpaqueToken
{
    /// <summary>What access tokens begin with, so that scanners for leaked secrets know them.</summary>
    public const string AccessPrefix = "pp_at_";

    private readonly string _text;

    private OpaqueToken(string text) => _text = text;

    /// <summary>A new access token.</summary>
    public static OpaqueToken NewAccessToken() => new(AccessPrefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)));

    /// <summary>The hash under which a credential is kept and looked up: SHA-256, enough because nobody chose the credential.</summary>
    public static byte[] Hash(string credential) => SHA256.HashData(Encoding.UTF8.GetBytes(credential));

    /// <summary>The hash of this token.</summary>
    public byte[] ToHash() => Hash(_text);

    /// <summary>The token itself, to be shown to its bearer once.</summary>
    public string Reveal() => _text;

    /// <summary>Never the token: what a log may show.</summary>
    public override string ToString() => "(token)";
}
