using Microsoft.AspNetCore.DataProtection;
using PlanPlatform.Application.Common;

namespace PlanPlatform.Infrastructure.Security;

internal sealed class SensitiveText(IDataProtectionProvider protection) : ISensitiveText
{
    private readonly IDataProtector _protector = protection.CreateProtector("PlanPlatform.SensitiveText").AwakeKeyRing();

    public string Encrypt(string text) => _protector.Protect(text);
}
