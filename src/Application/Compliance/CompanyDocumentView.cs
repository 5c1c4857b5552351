using System.Linq.Expressions;
using PlanPlatform.Domain.Compliance;

namespace PlanPlatform.Application.Compliance;

/// <summary>A document of a company as it is shown.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Size">The file's size in bytes.</param>
/// <param name="ContentType">The file's media type.</param>
/// <param name="CreatedAt">When it was created, UTC.</param>
/// <param name="Version">How often it was changed.</param>
public sealed record CompanyDocumentView(int Id, string Name, CompanyDocumentKind Kind, long Size, string ContentType, DateTime CreatedAt, int Version)
{
    internal static readonly Expression<Func<CompanyDocument, CompanyDocumentView>> Of = document => new CompanyDocumentView(
        document.Id, document.Name, document.Kind, document.Size, document.ContentType, document.CreatedAt, document.Version);

    internal static readonly Func<CompanyDocument, CompanyDocumentView> Show = Of.Compile();
}
