using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;

namespace PlanPlatform.Infrastructure.Security;

// Encrypts the keys of the ring with AES-256-GCM under a key that is derived from the operator's secret (HKDF, RFC 5869).
internal sealed class KeyRingCipher(KeyRingSecret secret) : IXmlEncryptor
{
    private const int NonceSize = 12;
    private const int TagSize = 16;

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var plain = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var sealedBytes = new byte[NonceSize + plain.Length + TagSize];
        var nonce = sealedBytes.AsSpan(0, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(secret.Key, TagSize);
        aes.Encrypt(nonce, plain, sealedBytes.AsSpan(NonceSize, plain.Length), sealedBytes.AsSpan(NonceSize + plain.Length));
        return new EncryptedXmlInfo(new XElement("encryptedKey", Convert.ToBase64String(sealedBytes)), typeof(KeyRingDecipher));
    }

    internal static XElement Decrypt(XElement element, KeyRingSecret secret)
    {
        var sealedBytes = Convert.FromBase64String(element.Value);
        var plain = new byte[sealedBytes.Length - NonceSize - TagSize];
        using var aes = new AesGcm(secret.Key, TagSize);
        aes.Decrypt(
            sealedBytes.AsSpan(0, NonceSize),
            sealedBytes.AsSpan(NonceSize, plain.Length),
            sealedBytes.AsSpan(NonceSize + plain.Length),
            plain);
        return XElement.Parse(Encoding.UTF8.GetString(plain));
    }
}

// Named in the stored XML and made by the framework, which hands it the services.
internal sealed class KeyRingDecipher(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement) => KeyRingCipher.Decrypt(encryptedElement, services.GetRequiredService<KeyRingSecret>());
}
