using Microsoft.AspNetCore.Mvc;
using PlanPlatform.Application.Common;

namespace PlanPlatform.Web.Apis.Common;

/// <summary>A stored file to save under its name. Browsers neither show nor guess what it is: anybody may have stored anything.</summary>
internal sealed class AttachmentResult(OpenFile file, string cacheControl) : FileStreamResult(file.Content, file.ContentType)
{
    public override Task ExecuteResultAsync(ActionContext context)
    {
        var headers = context.HttpContext.Response.Headers;
        headers.CacheControl = cacheControl;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentDisposition = AttachmentName.Header(file.Name);
        return base.ExecuteResultAsync(context);
    }
}
