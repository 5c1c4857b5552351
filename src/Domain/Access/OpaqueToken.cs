using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace PlanPlatform.Domain.Access;

/// <summary>A credential of 256 random bits that means nothing by itself. The server keeps only its hash.</summary>
public sealed class OpaqueToken
{
    /// <summary>What access tokens begin with, so that scanners for leaked secrets know them.</summary>
    public const string AccessPrefix = "pp_at_";

    /// <summary>What refresh tokens begin with.</summary>
    public const string RefreshPrefix = "pp_rt_";

    /// <summary>What authorization codes begin with.</summary>
    public const string CodePrefix = "pp_ac_";

    private const string LettersAndDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private const int SecretLength = 48;

    private readonly string _text;

    private OpaqueToken(string text) => _text = text;

    /// <summary>A new access token.</summary>
    public static OpaqueToken NewAccessToken() => New(AccessPrefix);

    /// <summary>A new refresh token.</summary>
    public static OpaqueToken NewRefreshToken() => New(RefreshPrefix);

    /// <summary>A new authorization code.</summary>
    public static OpaqueToken NewAuthorizationCode() => New(CodePrefix);

    /// <summary>A new client secret: 48 letters and digits (285 bits), which no library encodes in a way of its own.</summary>
    public static OpaqueToken NewClientSecret() => new(RandomNumberGenerator.GetString(LettersAndDigits, SecretLength));

    /// <summary>A token made from 256 bits that only this server can compute.</summary>
    internal static OpaqueToken Derived(string prefix, byte[] bits) => new(prefix + Base64Url.EncodeToString(bits));

    /// <summary>The hash under which a credential is kept and looked up: SHA-256, enough because nobody chose the credential.</summary>
    public static byte[] Hash(string credential) => SHA256.HashData(Encoding.UTF8.GetBytes(credential));

    /// <summary>The hash of this token.</summary>
    public byte[] ToHash() => Hash(_text);

    /// <summary>The token itself, to be shown to its bearer once.</summary>
    public string Reveal() => _text;

    /// <summary>Never the token: what a log may show.</summary>
    public override string ToString() => "(token)";

    private static OpaqueToken New(string prefix) => Derived(prefix, RandomNumberGenerator.GetBytes(32));
}
