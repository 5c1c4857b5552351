using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;

namespace PlanPlatform.Domain.Access;

/// <summary>Codes of six digits that change every 30 seconds (RFC 6238, with HMAC-SHA-1, as every authenticator app expects).</summary>
public static class Totp
{
    /// <summary>The length of a key, in bytes (RFC 4226 4: 160 bits).</summary>
    public const int KeyLength = 20;

    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int StepSeconds = 30;

    // Clocks differ by a little: the code before and the code after count as well (RFC 6238 5.2).
    private const int Tolerance = 1;

    /// <summary>A new key, as people type it: base 32 (RFC 4648 6).</summary>
    public static string NewKey() => string.Concat(RandomNumberGenerator.GetItems<char>(Base32, KeyLength * 8 / 5));

    /// <summary>The time step of a moment.</summary>
    public static long StepOf(DateTimeOffset moment) => moment.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The code of a time step.</summary>
    [SuppressMessage("Security", "CA5350:Do not use weak cryptographic algorithms", Justification = "RFC 6238; authenticator apps know no other.")]
    public static string CodeOf(string key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(Decode(key), counter, hash);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0xf)..]) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The time step whose code this is; null when it is none of about now, or one that isn't later than the last accepted.</summary>
    /// <param name="key">The person's key.</param>
    /// <param name="code">The code as typed, without spaces.</param>
    /// <param name="now">The moment.</param>
    /// <param name="lastStep">The last step that was accepted: a code works once.</param>
    public static long? Match(string key, string code, DateTimeOffset now, long lastStep)
    {
        long? match = null;
        for (var step = StepOf(now) - Tolerance; step <= StepOf(now) + Tolerance; step++)
        {
            var isSame = CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(CodeOf(key, step)), System.Text.Encoding.UTF8.GetBytes(code));
            if (isSame && step > lastStep)
                match = step;
        }

        return match;
    }

    private static byte[] Decode(string key)
    {
        var bytes = new byte[key.Length * 5 / 8];
        var (bits, value, length) = (0, 0, 0);
        foreach (var letter in key)
        {
            value = (value << 5) | Base32.IndexOf(letter, StringComparison.Ordinal);
            bits += 5;
            if (bits < 8)
                continue;
            bits -= 8;
            bytes[length++] = (byte)(value >> bits);
            value &= (1 << bits) - 1;
        }

        return bytes;
    }
}
