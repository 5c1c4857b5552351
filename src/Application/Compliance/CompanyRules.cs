namespace PlanPlatform.Application.Compliance;

// What the commands about companies say alike.
internal static class CompanyRules
{
    public const string EinMessage = "must be 9 digits";
}
