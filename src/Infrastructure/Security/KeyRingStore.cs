using System.Security.Cryptography;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlanPlatform.Application.Common;
using PlanPlatform.Infrastructure.Persistence;

namespace PlanPlatform.Infrastructure.Security;

// Keeps the key ring in the database, so that what one node protects another can read.
internal sealed class KeyRingStore(IServiceScopeFactory scopes) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        var context = scope.ServiceProvider.GetRequiredService<PlanPlatformDbContext>();
        return context.DataProtectionKeys.AsNoTracking().Select(key => key.Xml).ToList().ConvertAll(XElement.Parse);
    }

    // With another secret the ring would make a key of its own, and nothing that was encrypted before could be read.
    public void AssertReadable(KeyRingSecret secret)
    {
        foreach (var key in GetAllElements().SelectMany(element => element.Descendants("encryptedKey")))
        {
            try
            {
                KeyRingCipher.Decrypt(key, secret);
            }
            catch (CryptographicException exception)
            {
                throw new StartupException($"{Settings.KeyRingSecret.Key} isn't the one under which this database's keys were encrypted.", exception);
            }
        }
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var context = scope.ServiceProvider.GetRequiredService<PlanPlatformDbContext>();
        context.DataProtectionKeys.Add(new DataProtectionKey { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        context.SaveChanges();
    }
}
