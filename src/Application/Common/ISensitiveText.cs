namespace PlanPlatform.Application.Common;

/// <summary>Makes texts unreadable that are kept and never shown. There is no way back in the product.</summary>
public interface ISensitiveText
{
    /// <summary>The text, encrypted: ASCII, another each time.</summary>
    string Encrypt(string text);
}
