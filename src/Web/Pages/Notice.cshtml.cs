using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PlanPlatform.Application.Compliance;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.Pages;

/// <summary>Where the link in a distribution's mail leads: to the document's file, which is saved; a page says so where it is gone.</summary>
internal sealed class NoticeModel(IMediator mediator) : PageModel
{
    /// <summary>Sends the file.</summary>
    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "token")] string? token, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new OpenNoticeQuery(token ?? ""), cancellationToken);
        return result.IsSuccess ? new AttachmentResult(result.Value, "private, no-store") : new FailureResult(result.Error);
    }
}
