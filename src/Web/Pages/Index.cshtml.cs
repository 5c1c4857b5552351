using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PlanPlatform.Web.Hosting;

namespace PlanPlatform.Web.Pages;

/// <summary>The first page: what this is, and where to go on.</summary>
[Authorize(Session.Optional)]
public sealed class IndexModel : PageModel
{
    /// <summary>The names of the OpenAPI documents.</summary>
    public IEnumerable<string> Documents => ApiDocs.Offered(HttpContext.RequestServices).Select(document => document.Name);
}
