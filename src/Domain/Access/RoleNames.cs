namespace PlanPlatform.Domain.Access;

/// <summary>Roles as callers write them.</summary>
public static class RoleNames
{
    private static readonly (string Name, Roles Role)[] Known =
        [("ROLE_SYSTEM_ADMIN", Roles.SystemAdmin), ("ROLE_ORIGINATOR", Roles.Originator), ("ROLE_COLLABORATOR", Roles.Collaborator)];

    /// <summary>The roles of these names; null where one is no role's.</summary>
    public static Roles? Parse(IEnumerable<string> names)
    {
        var roles = Roles.None;
        foreach (var name in names)
        {
            var role = Array.Find(Known, known => known.Name == name).Role;
            if (role == Roles.None)
                return null;
            roles |= role;
        }

        return roles;
    }

    /// <summary>The names of these roles, always in the same order.</summary>
    public static IReadOnlyList<string> Format(Roles roles) => Known.Where(known => roles.HasFlag(known.Role)).Select(known => known.Name).ToList();
}
