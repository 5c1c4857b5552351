using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlanPlatform.Application.Access;
using PlanPlatform.Infrastructure.Persistence;

namespace PlanPlatform.Infrastructure.Security;

// Made by the node that needs it first. Another key would break every chain, so it doesn't change with the key ring.
internal sealed class TokenKey(IServiceScopeFactory scopes, IDataProtectionProvider protection) : ITokenKey
{
    private const string Name = "refresh-token-succession";
    private const int Size = 32;

    private readonly IDataProtector _protector = protection.CreateProtector("PlanPlatform.TokenKey");
    private readonly Lock _lock = new();
    private byte[]? _value;

    public byte[] Value
    {
        get
        {
            lock (_lock)
                return _value ??= _protector.Unprotect(Find() ?? Make());
        }
    }

    private byte[]? Find()
    {
        using var scope = scopes.CreateScope();
        var context = scope.ServiceProvider.GetRequiredService<PlanPlatformDbContext>();
        return context.Set<ServerKey>().Where(key => key.Name == Name).Select(key => key.Value).FirstOrDefault();
    }

    private byte[] Make()
    {
        using var scope = scopes.CreateScope();
        var context = scope.ServiceProvider.GetRequiredService<PlanPlatformDbContext>();
        var made = new ServerKey { Name = Name, Value = _protector.Protect(RandomNumberGenerator.GetBytes(Size)) };
        context.Add(made);
        try
        {
            context.SaveChanges();
            return made.Value;
        }
        catch (DbUpdateException exception)
        {
            // Another node was faster, and its key is the one.
            return Find() ?? throw new InvalidOperationException("The server's key can be neither read nor made.", exception);
        }
    }
}
