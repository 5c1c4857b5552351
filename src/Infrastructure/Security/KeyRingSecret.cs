using System.Security.Cryptography;
using System.Text;

namespace PlanPlatform.Infrastructure.Security;

// The secret under which the key ring is encrypted: Security:KeyRingSecret, or in Development one made on first start in the data folder.
internal sealed class KeyRingSecret
{
    private const int MinLength = 16;
    private const string FileName = "key-ring.secret";
    private static readonly byte[] Purpose = "PlanPlatform key ring"u8.ToArray();

    private KeyRingSecret(string secret) =>
        Key = HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret), outputLength: 32, info: Purpose);

    public byte[] Key { get; }

    public static bool IsStrongEnough(string secret) => secret.Length >= MinLength;

    public static KeyRingSecret From(string? configured, string dataFolder)
    {
        if (!string.IsNullOrEmpty(configured))
            return new KeyRingSecret(configured);

        var path = Path.Combine(dataFolder, FileName);
        if (!File.Exists(path))
        {
            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using var file = new StreamWriter(path, options);
            file.Write(Convert.ToHexString(RandomNumberGenerator.GetBytes(32)));
        }

        return new KeyRingSecret(File.ReadAllText(path).Trim());
    }
}
