using PlanPlatform.Domain.Compliance;

namespace PlanPlatform.Application.Compliance;

// An activity as it is read, with the name of whoever did it.
internal sealed class ActivityRow
{
    public required Activity Activity { get; init; }

    public string? CompanyName { get; init; }

    public string? FirstName { get; init; }

    public string? LastName { get; init; }

    public string Text => Activity.Text + ($"{FirstName} {LastName}".Trim() is { Length: > 0 } name ? " by " + name : "");
}
