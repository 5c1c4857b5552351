using Microsoft.AspNetCore.Identity;
using PlanPlatform.Domain.Access;

namespace PlanPlatform.Infrastructure.Identity;

// What a member signs in with: name, password hash, lock-out, second factor.
internal sealed class Account : IdentityUser<int>
{
    public int PersonId { get; set; }

    public Person? Person { get; set; }
}
