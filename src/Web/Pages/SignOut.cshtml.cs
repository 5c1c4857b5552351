using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PlanPlatform.Web.Pages;

/// <summary>Ends the session of this browser.</summary>
[Authorize(Session.Optional)]
internal sealed class SignOutModel : PageModel
{
    /// <summary>Where somebody else may go on after signing in: a path of this server.</summary>
    [FromQuery(Name = "return")]
    public string? Return { get; set; }

    /// <summary>Ends it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Session.EndAsync(HttpContext, cancellationToken);
        return LocalRedirect("/sign-in?notice=signed-out" + (Return is null ? "" : "&return=" + Uri.EscapeDataString(Return)));
    }
}
