using Microsoft.AspNetCore.Identity;
using PlanPlatform.Application.Access;
using PlanPlatform.Domain.Access;

namespace PlanPlatform.Infrastructure.Identity;

// What a member signs in with: name, password hash, second factor.
internal sealed class Account : IdentityUser<int>
{
    public int PersonId { get; set; }

    public Person? Person { get; set; }

    // The address that was proved before, while the present one, which an API set, isn't: a new password is mailed there, or a slip of the pen,
    // or an application that took liberties, would give the account away.
    public string? FormerEmail { get; set; }

    public string? NormalizedFormerEmail { get; set; }

    // The last time step whose code was accepted: a code works once.
    public long LastTotpStep { get; set; }

    public static string NewStamp() => Guid.NewGuid().ToString("N");

    // Ends every session and every mailed link.
    public SignedIn Renew()
    {
        SecurityStamp = NewStamp();
        Touch();
        return new SignedIn(PersonId, SecurityStamp);
    }

    public void ForgetFormerAddress()
    {
        (FormerEmail, NormalizedFormerEmail) = (null, null);
        Touch();
    }

    // Has a second writer who read the account before start over.
    public void Touch() => ConcurrencyStamp = NewStamp();
}
