using PlanPlatform.Application.Common;

namespace PlanPlatform.Application.Access;

// The person of the session at hand, for use cases that serve nobody else.
internal static class SessionPerson
{
    public static int PersonId(this ICaller caller) =>
        caller.Current?.PersonId ?? throw new InvalidOperationException("Nobody is signed in.");
}
