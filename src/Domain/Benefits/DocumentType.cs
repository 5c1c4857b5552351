namespace PlanPlatform.Domain.Benefits;

/// <summary>What sort of document it is, as its author says.</summary>
public enum DocumentType
{
    /// <summary><c>PDF</c>.</summary>
    Pdf,

    /// <summary><c>DOCX</c>.</summary>
    Docx,

    /// <summary><c>TXT</c>.</summary>
    Txt,

    /// <summary><c>IMG</c>.</summary>
    Img,

    /// <summary><c>OTHER</c>.</summary>
    Other,
}
