using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using PlanPlatform.Application.Compliance;
using PlanPlatform.Infrastructure.Security;

namespace PlanPlatform.Infrastructure.Mail;

// The token is in the query, which no log of ours shows.
internal sealed class NoticeLinks(IDataProtectionProvider protection) : INoticeLinks
{
    private readonly Lazy<IDataProtector> _protector = new(() => protection.CreateProtector("PlanPlatform.NoticeLinks").AwakeKeyRing());

    public string Of(string site, int distributionId) =>
        $"{site}/notice?token={_protector.Value.Protect(distributionId.ToString(CultureInfo.InvariantCulture))}";

    public int? Read(string token)
    {
        try
        {
            return int.Parse(_protector.Value.Unprotect(token), CultureInfo.InvariantCulture);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
