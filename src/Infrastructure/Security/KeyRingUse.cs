using Microsoft.AspNetCore.DataProtection;

namespace PlanPlatform.Infrastructure.Security;

internal static class KeyRingUse
{
    // The ring reads its keys anew now and then, and may make one, which it writes into the database: inside a write of our own that would
    // wait for itself on SQLite. Whoever encrypts inside writes has it done before, when made.
    public static IDataProtector AwakeKeyRing(this IDataProtector protector)
    {
        protector.Protect([]);
        return protector;
    }
}
