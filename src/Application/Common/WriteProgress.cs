namespace PlanPlatform.Application.Common;

/// <summary>How far the change of the request at hand has got; read where the request ends in an exception.</summary>
public sealed class WriteProgress
{
    /// <summary>How far.</summary>
    public WriteStage Stage { get; set; }
}
