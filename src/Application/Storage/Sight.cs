using PlanPlatform.Application.Common;

namespace PlanPlatform.Application.Storage;

// Whose things the caller may see: an administrator everyone's, others their own.
internal static class Sight
{
    public static bool MaySee(this ICaller caller, int personId) => caller.Current!.Administers || caller.Current.PersonId == personId;
}
