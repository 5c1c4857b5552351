namespace PlanPlatform.Application.Connectivity;

/// <summary>What an operator may set for the connectivity API: <c>Apis:Connectivity:*</c>.</summary>
public sealed class ConnectivityOptions
{
    /// <summary>Whether people may log in with their password, and refresh what they got by that.</summary>
    public bool PasswordLogin { get; set; } = true;
}
